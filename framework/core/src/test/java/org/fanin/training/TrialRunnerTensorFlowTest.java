package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.initializers.He;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.optimizers.Sgd;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.TrialFolder;
import org.fanin.study.Arm;
import org.fanin.study.Schedule;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialRunnerTensorFlowTest {

  private static final String REPRODUCE = "fanin run tiny-study --only it";
  private static final He.Sampler HE = new He.Sampler(Law.TRUNCATED_NORMAL);

  @TempDir
  Path folder;

  private final List<TrialListener.Progress> progress = new ArrayList<>();

  @Test
  void learnsAndWritesEveryFile() {
    Outcome outcome = run(TinyStudy.arm("it", HE), 5);
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Completed.class, completed -> {
      assertThat(completed.testAccuracy()).isGreaterThan(0.9);
      assertThat(completed.trainLoss()).isPresent();
    });
    var files = new TrialFolder(folder);
    assertThat(files.outcome()).contains(outcome);
    assertThat(files.history()).exists();
    for (Moment moment : List.of(Moment.INIT, Moment.afterEpoch(1), Moment.END)) {
      assertThat(files.capture(moment)).exists();
      assertThat(files.weights(moment)).exists();
      assertThat(files.gradients(moment)).exists();
    }
  }

  @Test
  void tellsHowFarItIs() {
    run(TinyStudy.arm("it", HE), 2);
    assertThat(progress).hasSize(2);
    TrialListener.Progress last = progress.get(1);
    assertThat(last.epoch()).isEqualTo(2);
    assertThat(last.step()).isEqualTo(last.steps()).isEqualTo(16);
  }

  @Test
  void aLossThatIsNotFiniteIsAnOutcome() {
    Outcome outcome = run(TinyStudy.arm("it", HE, new Sgd.Rule(1e30, 0)), 3);
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Diverged.class, diverged -> {
      assertThat(diverged.step()).isBetween(2L, 16L);
      assertThat(diverged.loss()).isNotFinite();
    });
    assertThat(new TrialFolder(folder).capture(Moment.END)).exists();
  }

  /** With one step, no training loss sees what it did. */
  @Test
  void aLastStepThatIsTooFarIsNoCompletedTrial() {
    Study study = TinyStudy.of(1, 1, List.of(TinyStudy.arm("it", HE, new Sgd.Rule(1e30, 0))));
    Outcome outcome = run(study.with(new Schedule(1, 250, 1, 7), study.captures(), study.arms()));
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Diverged.class, diverged -> {
      assertThat(diverged.step()).isEqualTo(1);
      assertThat(diverged.loss()).isNotFinite();
    });
  }

  @Test
  void namesKernelAndReasonOfAnInitializerThatThrows() {
    assertFails(
        (kernel, random) -> {
          throw new IllegalStateException("no luck");
        },
        "the initializer " + Broken.class.getName()
            + " of it failed: java.lang.IllegalStateException: no luck, for kernel"
            + " 'dense-1' of shape [4, 8]");
  }

  @Test
  void namesKernelAndReasonOfAnInitializerThatGivesTooFew() {
    assertFails(
        (kernel, random) -> new float[3],
        "the initializer " + Broken.class.getName()
            + " of it gave 3 weights instead of 32, for kernel 'dense-1' of shape [4, 8]");
  }

  @Test
  void namesKernelAndReasonOfAnInitializerThatGivesNaN() {
    assertFails(
        (kernel, random) -> {
          float[] weights = new float[kernel.size()];
          weights[5] = Float.NaN;
          return weights;
        },
        "the initializer " + Broken.class.getName()
            + " of it gave NaN as number 5 of its weights, for kernel 'dense-1' of shape [4, 8]");
  }

  private void assertFails(Draw draw, String cause) {
    Outcome outcome = run(TinyStudy.arm("it", new Broken(draw)), 1);
    assertThat(outcome).isEqualTo(new Outcome.Failed(cause, REPRODUCE));
    assertThat(new TrialFolder(folder).outcome()).contains(outcome);
    assertThat(Files.exists(new TrialFolder(folder).history())).isFalse();
  }

  private Outcome run(Arm arm, int epochs) {
    return run(TinyStudy.of(1, epochs, List.of(arm)));
  }

  private Outcome run(Study study) {
    LoadedDataset dataset = new TinyDataset().load();
    try (var memory = new RootAllocator();
        var tensors = DatasetTensors.of(dataset)) {
      var context = new TrialContext(study, dataset, tensors, Device.CPU, memory);
      var runner = new TrialRunner(context, (trial, now) -> progress.add(now));
      return runner
          .run(TrialPlan.of(study).trials().get(0), new TrialFolder(folder), REPRODUCE)
          .outcome();
    }
  }

  private interface Draw {
    float[] sample(Kernel kernel, RandomGenerator random);
  }

  private record Broken(Draw draw) implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return draw.sample(kernel, random);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }
}
