package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.fanin.TinyStudy;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.graph.Device;
import org.fanin.initializers.DataDependentInitializer;
import org.fanin.initializers.He;
import org.fanin.initializers.NetworkDependentInitializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.results.folder.Outcome;
import org.fanin.study.Study;
import org.fanin.study.UnusableLaw;
import org.fanin.training.DrawGuard;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.LocalRunModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An initializer that breaks its promises takes down its arm, and nothing else. */
class MisbehavingTensorFlowTest {

  /** Long enough for the small network even on a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  @TempDir
  Path out;

  /** Ways to misbehave, each with the reason that the report gives. */
  enum Fault {
    THROWS("failed: java.lang.IllegalStateException: no luck"),
    TOO_FEW("gave 3 weights instead of 32"),
    NULL("failed: java.lang.NullPointerException: null for the weights"),
    NAN("gave NaN as number 5 of its weights"),
    INFINITE("gave Infinity as number 5 of its weights"),
    ENDLESS("gave nothing within 4.0 s and was given up"),
    TOO_DEEP("failed: java.lang.StackOverflowError"),
    TOO_LARGE("failed: java.lang.OutOfMemoryError: Requested array size exceeds VM limit"),
    INCOMPLETE("failed: java.lang.NoClassDefFoundError: acme/Gone");

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }
  }

  /** Misbehaves by {@code fault}. */
  record Bad(Fault fault) implements WeightInitializer {

    @Override
    @SuppressWarnings("NullAway") // it misbehaves
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return switch (fault) {
        case THROWS -> throw new IllegalStateException("no luck");
        case TOO_FEW -> new float[3];
        case NULL -> null;
        case NAN -> fifth(kernel, Float.NaN);
        case INFINITE -> fifth(kernel, Float.POSITIVE_INFINITY);
        case ENDLESS -> endless();
        case TOO_DEEP -> new float[deeper(1)];
        case TOO_LARGE -> new float[Integer.MAX_VALUE];
        case INCOMPLETE -> throw new NoClassDefFoundError("acme/Gone");
      };
    }

    private static float[] fifth(Kernel kernel, float value) {
      float[] weights = new float[kernel.size()];
      weights[5] = value;
      return weights;
    }

    private static int deeper(int depth) {
      return depth > 0 ? deeper(depth + 1) + 1 : 0;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Fits the first layer for ever. */
  record BadFit() implements DataDependentInitializer {

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[kernel.size()];
    }

    @Override
    public LayerState fit(RunningLayer layer, LayerState drawn) {
      while (drawn.weights().length > 0) {
        layer.preActivations(drawn);
      }
      return drawn;
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Tunes, and gives one layer only. */
  record BadTuning() implements NetworkDependentInitializer {

    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[kernel.size()];
    }

    @Override
    public List<LayerState> tune(
        RunningNetwork network, List<LayerState> drawn, List<Integer> own) {
      return drawn.subList(0, 1);
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }

  /** Deaf to interruptions, but idle. */
  private static float[] endless() {
    var never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // Deaf.
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesDownItsArmAndNothingElse(Fault fault) {
    assertTakesDownItsArm(new Bad(fault), fault.reason + ", for kernel 'dense-1' of shape [4, 8]");
  }

  @ParameterizedTest
  @EnumSource(names = "ENDLESS")
  void aFitThatNeverEndsTooAndItLeavesTheSession(Fault fault) {
    assertTakesDownItsArm(new BadFit(), fault.reason + ", for kernel 'dense-1' of shape [4, 8]");
  }

  @Test
  void aTuningThatLosesLayersToo() {
    assertTakesDownItsArm(
        new BadTuning(), "gave 1 layers instead of 2, for kernel 'dense-1' of shape [4, 8]");
  }

  @Test
  void aLawThatBrokeWhileTheStudyWasReadToo() {
    assertTakesDownItsArm(
        new UnusableLaw(UnusableLaw.class, "", "breaks when asked for the variance"),
        "breaks when asked for the variance");
  }

  private void assertTakesDownItsArm(WeightInitializer bad, String reason) {
    Study study = TinyStudy.of(
        2,
        1,
        List.of(
            TinyStudy.arm("bad", bad), TinyStudy.arm("he", new He.Sampler(Law.TRUNCATED_NORMAL))));
    RunReport report = run(study);
    String cause = "the initializer " + bad.getClass().getName() + " of bad " + reason;
    // All arms of the first repeat, then of the second.
    assertThat(List.of(report.outcomes().get(0), report.outcomes().get(2)))
        .allSatisfy(outcome -> assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause)));
    assertThat(List.of(report.outcomes().get(1), report.outcomes().get(3)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Completed.class));
    assertThat(report.incomplete()).isEqualTo(2);
    assertThat(report.folder().reportMarkdown().toFile())
        .content()
        .contains(Arrays.asList(reason.split(",")).get(0));
  }

  private RunReport run(Study study) {
    return Guice.createInjector(
            new DataModule(new Datasets(new DataFolder(Optional.empty()))),
            new LocalRunModule(Device.CPU, new LocalTrialExecutor(2, true), new DrawGuard(LIMIT)))
        .getInstance(StudyRunner.class)
        .run(Runs.request(study, out), new SilentListener());
  }
}
