package org.fanin.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanin.experiments.samples.S03NegativeControl;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.folder.Outcome;
import org.fanin.running.RunReport;
import org.fanin.study.Study;
import org.fanin.study.StudyOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same law twice: other weights, and no difference. */
class NegativeControlTensorFlowTest {

  private static final int REPEATS = 4;
  private static final StudyOverrides SHORT = new StudyOverrides(
      Optional.of(1), Optional.empty(), Optional.of(REPEATS), Optional.empty(), List.of());

  @TempDir
  Path out;

  @Test
  void theIntervalsOfTheSameLawOverlap() {
    var laboratory = new Laboratory();
    Study study = StudiesTensorFlowTest.onFirstDigits(laboratory.read(S03NegativeControl.class));
    RunReport report = laboratory.run(study, SHORT, out);
    List<Double> he = accuracies(report, 0);
    List<Double> again = accuracies(report, 1);
    assertThat(he).isNotEqualTo(again);
    Estimate one = estimate(he);
    Estimate other = estimate(again);
    assertThat(Math.abs(one.mean() - other.mean()))
        .isLessThan(one.halfWidth().orElseThrow() + other.halfWidth().orElseThrow());
  }

  /** Of the arm that comes first or second in every repeat. */
  private static List<Double> accuracies(RunReport report, int arm) {
    return IntStream.range(0, REPEATS)
        .mapToObj(repeat -> report.outcomes().get(2 * repeat + arm))
        .map(outcome -> ((Outcome.Completed) outcome).testAccuracy())
        .toList();
  }

  private static Estimate estimate(List<Double> values) {
    return Estimate.of(values.stream().mapToDouble(Double::doubleValue)).orElseThrow();
  }
}
