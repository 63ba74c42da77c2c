package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.TinyStudy;
import org.fanin.data.TinyImages;
import org.fanin.initializers.DeltaOrthogonal;
import org.fanin.initializers.Dirac;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.SkipInit;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.TrialFolder;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of convolutions on images, from their draws to their report. */
class ConvolutionsTensorFlowTest {

  private static final Layers NETWORK = Layers.input(List.of(6, 6, 2))
      .conv2d(4, 3)
      .relu()
      .residual(path -> path.conv2d(4, 3).relu().conv2d(4, 3).scale())
      .maxPool(2)
      .dense("head", 2, new LeCun.Sampler(Law.NORMAL));

  @TempDir
  Path out;

  @Test
  void theSameBytesWithAnyNumberOfThreads() {
    SortedMap<String, String> once = Runs.checksums(Runs.run(study(), 1, out.resolve("a")));
    assertThat(once).containsKey("trials/lsuv/1/captures/END.arrow");
    assertThat(Runs.checksums(Runs.run(study(), 2, out.resolve("b")))).isEqualTo(once);
  }

  @Test
  void learnAndKeepTheShapesOfTheirImages() {
    RunReport report = Runs.run(study(), 2, out);
    assertThat(report.outcomes())
        .allSatisfy(outcome -> assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Completed.class,
                completed -> assertThat(completed.testAccuracy()).isGreaterThan(0.8)));
    TrialFolder trial = new TrialFolder(report.folder().path().resolve("trials/dirac/1"));
    try (var memory = new RootAllocator();
        CaptureReader reader = CaptureReader.open(trial.capture(Moment.INIT), memory)) {
      assertThat(reader.columns())
          .extracting(CapturedColumn::shape)
          .containsExactly(List.of(6, 6, 4), List.of(6, 6, 4), List.of(6, 6, 4), List.of(2));
    }
  }

  private static Study study() {
    return new Study(
        "tiny-images",
        "org.fanin.running.ConvolutionsTensorFlowTest",
        "Tiny images",
        TinyImages.class,
        InputScaling.UNIT,
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Schedule(3, 16, 1, 7),
        new CapturePlan(Set.of(Quantity.OUTPUT, Quantity.WEIGHT), List.of(), 50),
        List.of(
            arm("delta-orthogonal", new DeltaOrthogonal.Sampler(1)),
            arm("dirac", new Dirac.Sampler()),
            arm("skipinit", new SkipInit.Sampler(0, Law.NORMAL)),
            arm("lsuv", new Lsuv.Sampler(0.1, 10))),
        List.of());
  }

  private static Arm arm(String name, WeightInitializer law) {
    return new Arm(name, name, law, NETWORK, TinyStudy.ADAM);
  }
}
