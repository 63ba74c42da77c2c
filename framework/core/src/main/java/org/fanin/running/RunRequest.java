package org.fanin.running;

import java.nio.file.Path;
import java.util.SortedMap;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.study.OneTrial;
import org.fanin.study.Study;

/**
 * What is to be run.
 *
 * @param study the study, with all overrides applied
 * @param overrides what was changed of the annotated class, by name
 * @param command what to type to repeat the run
 * @param out the folder in which run folders are made
 * @param code the code of others that the study depends on
 * @param conduct how the run goes about it, which changes no number
 */
public record RunRequest(
    Study study,
    SortedMap<String, String> overrides,
    String command,
    Path out,
    ForeignCode code,
    Conduct conduct) {

  /** Runs as usual, without code of others. */
  public RunRequest(Study study, SortedMap<String, String> overrides, String command, Path out) {
    this(study, overrides, command, out, ForeignCode.none(), Conduct.usual());
  }

  /** What to type to repeat {@code trial} alone. */
  String commandOf(Trial trial) {
    return TrialPlan.of(study).trials().size() == 1
        ? command
        : command + " " + new OneTrial(trial.arm().slug(), trial.repeat()).commandLine();
  }
}
