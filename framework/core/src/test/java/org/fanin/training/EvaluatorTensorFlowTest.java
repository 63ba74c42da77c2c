package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.TinyStudy;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTensorFlowTest {

  /** Three passes through a network, the last one of fewer. */
  private static final int TESTED = 2_500;

  private static final Set<Quantity> SIGNALS = Set.of(Quantity.PRE_ACTIVATION, Quantity.OUTPUT);

  private static final CapturePlan ALL = new CapturePlan(SIGNALS, List.of(1), TESTED);
  private static final CapturePlan SOME = new CapturePlan(SIGNALS, List.of(1), TESTED - 1);
  private static final CapturePlan NONE =
      new CapturePlan(Set.of(Quantity.WEIGHT), List.of(2), TESTED);

  @TempDir
  private Path folder;

  /** Rows of the wider network are captured by fewer than a test takes. */
  @ParameterizedTest
  @ValueSource(ints = {8, 17_000})
  void aCaptureThatIsATestGivesTheSameHistory(int width) {
    Study study = study(width, 2, ALL);
    assertThat(isTest(study)).isEqualTo(width == 8);
    assertThat(isTest(study(width, 2, SOME))).isFalse();
    assertThat(isTest(study(width, 2, NONE))).isFalse();

    Outcome outcome = run(study, "all");
    for (CapturePlan other : List.of(SOME, NONE)) {
      assertThat(run(study(width, 2, other), "other")).isEqualTo(outcome);
      assertThat(history("other")).isEqualTo(history("all"));
    }
  }

  @Test
  void anUntrainedNetworkIsTestedAndCapturedOnce() {
    for (CapturePlan plan : List.of(ALL, SOME)) {
      run(study(8, 0, plan), "untrained");
      assertThat(history("untrained")).singleElement().satisfies(row -> {
        assertThat(row.epoch()).isZero();
        assertThat(row.test()).isPresent();
      });
      assertThat(files("untrained").capture(Moment.INIT)).exists();
      assertThat(files("untrained").capture(Moment.END)).doesNotExist();
    }
  }

  /** Whether the end is captured before the last checkpoint or behind it. */
  @Test
  void aTrialWhoseEndCouldNotBeWrittenGoesOn() throws IOException {
    for (CapturePlan plan : List.of(ALL, SOME)) {
      Study study = study(8, 3, plan);
      Outcome whole = run(study, "whole");
      Path end = files("broken").capture(Moment.END);
      Path obstacle = Files.createDirectories(end.resolve("obstacle"));
      assertThatThrownBy(() -> run(study, "broken")).isInstanceOf(RunFolderException.class);
      assertThat(files("broken").checkpoints()).isNotEmpty();
      Files.delete(obstacle);
      Files.delete(end);

      assertThat(run(study, "broken")).isEqualTo(whole);
      assertThat(history("broken")).isEqualTo(history("whole"));
      assertThat(end).hasSameBinaryContentAs(files("whole").capture(Moment.END));
      files("broken").delete();
    }
  }

  private static Study study(int width, int epochs, CapturePlan captures) {
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .dense(width)
        .relu()
        .dense("head", TinyDataset.CLASSES);
    var arm = new Arm("it", "it", new He.Sampler(Law.NORMAL), network, TinyStudy.ADAM);
    Study study = TinyStudy.of(1, epochs, List.of(arm));
    return study.with(study.schedule(), captures, study.arms());
  }

  private boolean isTest(Study study) {
    return in(
        study, (context, trial) -> new CaptureRecorder(context, trial, files("it")).areTests());
  }

  private Outcome run(Study study, String name) {
    return in(
        study,
        (context, trial) -> new TrialRunner(context, (of, progress) -> {}, OptionalInt.of(1))
            .run(trial, files(name), "fanin run it")
            .outcome());
  }

  private static <T> T in(Study study, BiFunction<TrialContext, Trial, T> work) {
    LoadedDataset dataset = dataset();
    try (var memory = new RootAllocator();
        var tensors = DatasetTensors.of(dataset)) {
      var context = new TrialContext(study, dataset, tensors, Device.CPU, memory);
      return work.apply(context, TrialPlan.of(study).trials().get(0));
    }
  }

  /** Its test samples are repetitions of the tiny ones. */
  private static LoadedDataset dataset() {
    LoadedDataset tiny = new TinyDataset().load();
    float[] values = ((Features.Reals) tiny.test().features()).values();
    float[] many = new float[TESTED * TinyDataset.WIDTH];
    int[] labels = new int[TESTED];
    for (int i = 0; i < many.length; i++) {
      many[i] = values[i % values.length] + i * 1e-5f;
      labels[i / TinyDataset.WIDTH] =
          tiny.test().labels()[i / TinyDataset.WIDTH % tiny.test().count()];
    }
    var test = new Samples(new Features.Reals(many, TinyDataset.WIDTH), labels);
    return new LoadedDataset(tiny.train(), test, new TreeMap<>());
  }

  private List<HistoryRow> history(String name) {
    var rows = new ArrayList<HistoryRow>();
    try (var memory = new RootAllocator()) {
      HistoryFile.forEach(files(name).history(), rows::add, memory);
    }
    return rows;
  }

  private TrialFolder files(String name) {
    return new TrialFolder(folder.resolve(name));
  }
}
