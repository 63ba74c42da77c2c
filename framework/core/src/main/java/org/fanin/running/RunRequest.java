package org.fanin.running;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param plugins the SHA-256 of every plugin jar at hand, by its file name
 * @param conduct how the run goes about it, which changes no number
 */
public record RunRequest(
    Study study,
    SortedMap<String, String> overrides,
    String command,
    Path out,
    SortedMap<String, String> plugins,
    Conduct conduct) {

  /** Runs as usual, without plugins. */
  public RunRequest(Study study, SortedMap<String, String> overrides, String command, Path out) {
    this(study, overrides, command, out, new TreeMap<>(), Conduct.usual());
  }

  /** What to type to repeat {@code trial} alone. */
  String commandOf(Trial trial) {
    return TrialPlan.of(study).trials().size() == 1
        ? command
        : command + " " + new OneTrial(trial.arm().slug(), trial.repeat()).commandLine();
  }
}
