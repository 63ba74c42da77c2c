package org.fanin.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.fanin.cli.result.RunsCompared.RunName;
import org.fanin.results.comparison.Contrast;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.comparison.RunComparison;
import org.fanin.results.comparison.RunComparison.ArmContrast;
import org.fanin.results.comparison.RunComparison.Figure;
import org.fanin.results.folder.SettingDifference;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class RunsComparedTest {

  private static final RunName RUN = new RunName("runs/s/2", "s", "fanin run s --epochs 2", 4, 4);
  private static final RunName BASELINE = new RunName("runs/s/1", "s", "fanin run s", 1, 4);
  private static final Figure NONE = new Figure(
      Optional.empty(), Optional.empty(), new Contrast(Optional.empty(), OptionalDouble.empty()));

  @Test
  void saysSoWhereNoSettingDiffers() {
    var comparison = new RunComparison(
        List.of(), List.of(new ArmContrast("he", NONE, NONE)), List.of(), List.of(), true);

    assertThat(new RunsCompared(RUN, BASELINE, comparison).text(Ansi.OFF))
        .contains("\n\nNo setting that the manifests hold differs.\n\nARM ")
        .doesNotContain("SETTING", "Only in");
  }

  @Test
  void saysSoWhereNoArmIsInBoth() {
    var comparison = new RunComparison(
        List.of(new SettingDifference("study.epochs", Optional.of("2"), Optional.of("1"))),
        List.of(),
        List.of("he, relu", "zeros, relu"),
        List.of("glorot"),
        true);

    assertThat(new RunsCompared(RUN, BASELINE, comparison).text(Ansi.OFF))
        .contains("SETTING ", "study.epochs ")
        .endsWith("""

            No arm is in both runs.
            Only in the run: he, relu; zeros, relu.
            Only in the baseline: glorot.
            """)
        .doesNotContain("ACCURACY", "DIFFERENCE");
  }

  @Test
  void saysWhyAnIntervalOrPIsMissingWhereOneIs() {
    String alike = "What is the same in all repeats has no interval, and a DIFFERENCE then no P.";
    String single = "A single repeat gives neither an interval nor a P.";

    assertThat(text(figure(OptionalDouble.of(0.5), 0.5, 0.25))).doesNotContain(alike, single);
    assertThat(text(figure(OptionalDouble.empty(), -1.375, -1.375)))
        .containsPattern("he .* -1.375 +– +2\n")
        .contains(alike)
        .doesNotContain(single);
    assertThat(text(figure(OptionalDouble.empty(), 0.25)))
        .containsPattern("he .* 0.25 +– +1\n")
        .contains(single)
        .doesNotContain(alike);
    assertThat(text(NONE)).doesNotContain(alike, single);
  }

  /** In one line. */
  private static String text(Figure loss) {
    var comparison = new RunComparison(
        List.of(), List.of(new ArmContrast("he", NONE, loss)), List.of(), List.of(), true);
    String text = new RunsCompared(RUN, BASELINE, comparison).text(Ansi.OFF);
    int note = text.indexOf("Means are over");
    return text.substring(0, note) + text.substring(note).replace('\n', ' ');
  }

  private static Figure figure(OptionalDouble pValue, double... differences) {
    return new Figure(
        Optional.empty(),
        Optional.empty(),
        new Contrast(Estimate.of(DoubleStream.of(differences)), pValue));
  }

  @Test
  void tellsHowManyTrialsOfAnUnfinishedRunAreOver() {
    var comparison = new RunComparison(List.of(), List.of(), List.of(), List.of(), true);

    assertThat(new RunsCompared(RUN, BASELINE, comparison).text(Ansi.OFF).lines())
        .anyMatch(line -> line.matches("run +4 +fanin run s --epochs 2 +runs/s/2"))
        .anyMatch(line -> line.matches("baseline +1 of 4 over +fanin run s +runs/s/1"));
  }
}
