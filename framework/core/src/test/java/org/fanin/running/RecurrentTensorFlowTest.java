package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.TinyStudy;
import org.fanin.data.TinyImages;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Fixup;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.MetaInit;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;
import org.fanin.training.RunCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks with recurrent layers, from their draws to their report. */
class RecurrentTensorFlowTest {

  private static final Layers NETWORK = Layers.input(List.of(6, 6, 2))
      .sequence(6)
      .lstm(5)
      .biases(new BiasLaw.ForgetGate(1))
      .allSteps()
      .residual(path -> path.gru(5).allSteps())
      .recurrent(4)
      .dense("head", 2);

  @TempDir
  private Path out;

  @Test
  void theSameBytesWithAnyNumberOfThreads() {
    SortedMap<String, String> once = Runs.checksums(Runs.run(study(), 1, out.resolve("a")));
    assertThat(once).containsKey("trials/metainit/1/captures/END.gradients.arrow");
    assertThat(Runs.checksums(Runs.run(study(), 2, out.resolve("b")))).isEqualTo(once);
  }

  @Test
  void learnAndKeepSignalsByLayerAndWeightsByKernel() {
    RunReport report = Runs.run(study(), 2, out);
    assertThat(report.outcomes())
        .allSatisfy(outcome -> assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Completed.class,
                completed -> assertThat(completed.testAccuracy()).isGreaterThan(0.8)));
    TrialFolder trial = new TrialFolder(report.folder().path().resolve("trials/orthogonal/1"));
    try (var memory = new RootAllocator();
        CaptureReader signals = CaptureReader.open(trial.capture(Moment.INIT), memory);
        CaptureReader kernels = CaptureReader.open(trial.weights(Moment.INIT), memory)) {
      assertThat(signals.columns())
          .extracting(CapturedColumn::name, CapturedColumn::shape)
          .containsExactly(
              tuple("lstm-1.pre", List.of(6, 20)),
              tuple("gru-1.pre", List.of(6, 15)),
              tuple("recurrent-1.pre", List.of(4)),
              tuple("head.pre", List.of(2)),
              tuple("lstm-1.out", List.of(6, 5)),
              tuple("gru-1.out", List.of(6, 5)),
              tuple("recurrent-1.out", List.of(4)),
              tuple("head.out", List.of(2)));
      assertThat(kernels.columns())
          .extracting(CapturedColumn::name)
          .containsExactly(
              "lstm-1.weight",
              "lstm-1/recurrent.weight",
              "gru-1.weight",
              "gru-1/recurrent.weight",
              "recurrent-1.weight",
              "recurrent-1/recurrent.weight",
              "head.weight");
    }
    assertThat(report.folder().reportMarkdown())
        .content()
        .contains("| Arm | lstm-1 | gru-1 | recurrent-1 | head |")
        .contains("lstm-1/recurrent")
        .contains("the theory does not follow the gates of lstm-1, which multiply");
  }

  @Test
  void aTrialGoesOnFromItsCheckpointWithTheSameBytes() {
    Study study = study();
    RunReport undisturbed = Runs.run(study, 1, out.resolve("whole"));
    var request = new RunRequest(
        study,
        new TreeMap<>(),
        "fanin run tiny-study",
        out.resolve("stopped"),
        ForeignCode.none(),
        new Conduct(false, OptionalInt.of(1)));
    var stopping = new StoppingListener(3);
    assertThatThrownBy(() -> Runs.runner(1).run(request, stopping))
        .isInstanceOf(RunCancelledException.class);
    RunReport resumed =
        Runs.runner(1).resume(new RunFolder(stopping.folder()), request, new SilentListener());
    assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
  }

  @Test
  void aLawThatNeedsTheSignalOfEveryStepEndsItsArm() {
    Study study = study();
    Arm arm = arm("autoinit", new AutoInit.Sampler(1, Law.NORMAL));
    RunReport report =
        Runs.run(study.with(study.schedule(), study.captures(), List.of(arm)), 1, out);
    assertThat(report.outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.cause())
                .contains("the law of layer 'lstm-1' needs the signal that enters, which is not"
                    + " known: theory has no one signal for the recurrent layer 'lstm-1', which receives"
                    + " another at every step"));
  }

  private static Study study() {
    return new Study(
        "tiny-images",
        "org.fanin.running.RecurrentTensorFlowTest",
        "Tiny images",
        TinyImages.class,
        InputScaling.UNIT,
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Schedule(4, 16, 1, 7),
        new CapturePlan(Set.of(Quantity.values()), List.of(), 50),
        List.of(
            arm("orthogonal", new Orthogonal.Sampler(1)),
            arm("glorot", new Glorot.Sampler(Law.NORMAL)),
            arm("fixup", new Fixup.Sampler(FanMode.FAN_IN, Law.NORMAL)),
            arm("metainit", new MetaInit.Sampler(1, 1))),
        List.of());
  }

  private static Arm arm(String name, WeightInitializer law) {
    return new Arm(name, name, law, NETWORK, TinyStudy.ADAM);
  }
}
