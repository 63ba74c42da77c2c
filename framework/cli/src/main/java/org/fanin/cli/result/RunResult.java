package org.fanin.cli.result;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Paragraph;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.summary.TrialResults;
import picocli.CommandLine.Help.Ansi;

/**
 * What came out of a run.
 *
 * @param unfinished what is missing; empty once all trials are over
 * @param report the page that tells it all
 * @param arms how each arm did
 * @param failures trials that broke
 */
public record RunResult(
    Optional<Unfinished> unfinished, String report, List<ArmRow> arms, List<Failure> failures) {

  public RunResult {
    arms = List.copyOf(arms);
    failures = List.copyOf(failures);
  }

  /**
   * How far a run is.
   *
   * @param over how many trials are over
   * @param trials of how many
   * @param command what to type to go on
   */
  public record Unfinished(int over, int trials, String command) {

    private String text() {
      return Paragraph.wrap("The run is not finished: " + over + " of "
              + Amounts.count(trials, "trial") + " are over.\nTo go on: "
              + Paragraph.unbroken(command))
          + "\n\n";
    }
  }

  /**
   * A trial that failed or diverged.
   *
   * @param trial its label
   * @param cause what became of it, in one line
   * @param command what to type to see it again
   */
  public record Failure(String trial, String cause, String command) {}

  /**
   * The result of the run in {@code folder}.
   *
   * @param resume what to type to go on with it, should it be unfinished
   * @throws org.fanin.results.folder.RunFolderException if a file is missing or damaged
   */
  public static RunResult of(RunFolder folder, String resume) {
    List<ArmResult> arms = TrialResults.of(folder);
    int trials = arms.stream().mapToInt(arm -> arm.trials().size()).sum();
    int over = arms.stream().mapToInt(ArmResult::over).sum();
    return new RunResult(
        Optional.of(new Unfinished(over, trials, resume)).filter(run -> over < trials),
        folder.reportHtml().toString(),
        arms.stream().map(ArmRow::of).toList(),
        arms.stream()
            .flatMap(arm -> arm.trials().stream().flatMap(trial -> failure(arm, trial).stream()))
            .toList());
  }

  /** As people read it, with a line break at the end. */
  public String text(Ansi colours) {
    String broken = failures.stream()
        .map(failure -> Paragraph.wrap(failure.trial() + " " + failure.cause()
                + "\n  To see it again: " + Paragraph.unbroken(failure.command()))
            + "\n")
        .collect(joining());
    return unfinished.map(Unfinished::text).orElse("")
        + ArmRow.table(arms).text(colours) + (broken.isEmpty() ? "" : "\n" + broken) + "\nReport: "
        + report + "\n";
  }

  private static Optional<Failure> failure(ArmResult arm, TrialResult trial) {
    return trial
        .outcome()
        .flatMap(outcome -> failure(arm.arm().label() + " #" + trial.repeat(), outcome));
  }

  private static Optional<Failure> failure(String trial, Outcome outcome) {
    return outcome.again().map(command -> new Failure(trial, outcome.describe(), command));
  }
}
