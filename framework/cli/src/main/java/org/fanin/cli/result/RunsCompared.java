package org.fanin.cli.result;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Table;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Estimate;
import org.fanin.results.comparison.RunComparison;
import org.fanin.results.comparison.RunComparison.ArmContrast;
import org.fanin.results.comparison.RunComparison.Figure;
import org.fanin.results.comparison.RunComparison.Side;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.SettingDifference;
import org.fanin.results.report.EstimateText;
import org.fanin.results.summary.TrialResults;
import picocli.CommandLine.Help.Ansi;

/**
 * Two runs as a command tells of them.
 *
 * @param run what is compared
 * @param baseline with what
 * @param comparison of both, over the repeats that both completed
 */
public record RunsCompared(RunName run, RunName baseline, RunComparison comparison) {

  /**
   * A run.
   *
   * @param folder where it lies
   * @param study its name
   * @param command what to type to repeat it
   * @param over how many of its trials are over
   * @param trials of how many
   */
  public record RunName(String folder, String study, String command, int over, int trials) {

    private static RunName of(RunFolder folder, Side side) {
      return new RunName(
          folder.path().toString(),
          side.manifest().study().name(),
          side.manifest().command(),
          side.arms().stream().mapToInt(ArmResult::over).sum(),
          side.arms().stream().mapToInt(arm -> arm.trials().size()).sum());
    }

    private String progress() {
      return over == trials ? String.valueOf(trials) : over + " of " + trials + " over";
    }
  }

  /**
   * Compares the runs in two folders.
   *
   * @throws org.fanin.results.folder.RunFolderException if a file is missing or damaged
   */
  public static RunsCompared of(RunFolder run, RunFolder baseline) {
    Side one = side(run);
    Side other = side(baseline);
    return new RunsCompared(
        RunName.of(run, one),
        RunName.of(baseline, other),
        RunComparison.of(SharedRepeats.of(one, other), SharedRepeats.of(other, one)));
  }

  private static Side side(RunFolder folder) {
    return new Side(folder.manifest(), TrialResults.of(folder));
  }

  /** As people read it, with a line break at the end. */
  public String text(Ansi colours) {
    String accuracy = differences(
            "TEST ACCURACY", EstimateText::percent, EstimateText::points, ArmContrast::accuracy)
        .text(colours);
    String loss = differences(
            "TEST LOSS", EstimateText::size, EstimateText::number, ArmContrast::loss)
        .text(colours);
    String figures = comparison.arms().isEmpty() ? "" : accuracy + "\n" + loss + "\n";
    return names(colours) + "\n" + settings(colours) + "\n" + figures + explanation();
  }

  private String names(Ansi colours) {
    return new Table<>(
            List.of(
                words("", (Row row) -> row.title),
                words("TRIALS", row -> row.name.progress()),
                words("COMMAND", row -> row.name.command()),
                words("FOLDER", row -> row.name.folder())),
            List.of(new Row("run", run), new Row("baseline", baseline)))
        .text(colours);
  }

  private record Row(String title, RunName name) {}

  private String settings(Ansi colours) {
    return comparison.settings().isEmpty()
        ? Paragraph.wrap("No setting that the manifests hold differs.") + "\n"
        : new Table<>(
                List.of(
                    words("SETTING", SettingDifference::name),
                    words("RUN", setting -> value(setting.first())),
                    words("BASELINE", setting -> value(setting.second()))),
                comparison.settings())
            .text(colours);
  }

  private static String value(Optional<String> json) {
    return json.map(text -> text.replace("\"", "")).orElse(EstimateText.NONE);
  }

  private Table<ArmContrast> differences(
      String title,
      Function<Optional<Estimate>, String> value,
      Function<Optional<Estimate>, String> difference,
      Function<ArmContrast, Figure> figure) {
    return new Table<>(
        List.of(
            words("ARM", ArmContrast::arm),
            numbers(title, arm -> value.apply(figure.apply(arm).run())),
            numbers("BASELINE", arm -> value.apply(figure.apply(arm).baseline())),
            numbers(
                "DIFFERENCE",
                arm -> difference.apply(figure.apply(arm).difference().estimate())),
            numbers(
                "P",
                arm -> EstimateText.probability(figure.apply(arm).difference().pValue())),
            numbers("N", arm -> String.valueOf(figure.apply(arm).difference().repeats()))),
        comparison.arms());
  }

  private String explanation() {
    if (comparison.arms().isEmpty()) {
      return Paragraph.wrap("No arm is in both runs.") + "\n" + alone();
    }
    return Paragraph.wrap(
            "Means are over the N repeats that both completed, or over those that one did if there is"
                + " none. DIFFERENCE is run less baseline, repeat by repeat, in percentage points where it"
                + " is one of accuracies, ± half the 95 % interval. P, of a two-sided paired t-test, is"
                + " corrected for all arms together, by"
                + " Holm's method, accuracy and loss each by itself. "
                + missing()
                + (comparison.sharesSeed()
                    ? "Both runs have the same seed, so equal repeats share draws and batches as far as"
                        + " networks and data are the same."
                    : "The seeds differ, so repeats share nothing: it takes more of them to tell."))
        + "\n" + alone();
  }

  /** Why an interval or a P is missing; empty if none is. */
  private String missing() {
    boolean alike = estimates()
        .flatMap(estimate -> estimate.halfWidth().stream().boxed())
        .anyMatch(half -> half == 0);
    boolean single = estimates().anyMatch(estimate -> estimate.count() == 1);
    return (alike
            ? "What is the same in all repeats has no interval, and a DIFFERENCE then no P. "
            : "")
        + (single ? "A single repeat gives neither an interval nor a P. " : "");
  }

  private Stream<Estimate> estimates() {
    return comparison.arms().stream()
        .flatMap(arm -> Stream.of(arm.accuracy(), arm.loss()))
        .flatMap(figure ->
            Stream.of(figure.run(), figure.baseline(), figure.difference().estimate()))
        .flatMap(Optional::stream);
  }

  private String alone() {
    return only("run", comparison.onlyRun()) + only("baseline", comparison.onlyBaseline());
  }

  private static String only(String where, List<String> arms) {
    return arms.isEmpty()
        ? ""
        : Paragraph.wrap("Only in the " + where + ": " + String.join("; ", arms) + ".") + "\n";
  }
}
