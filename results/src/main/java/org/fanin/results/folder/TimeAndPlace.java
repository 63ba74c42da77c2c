package org.fanin.results.folder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When, where and how fast a run went: all that may differ between two equal runs.
 *
 * @param started when the run began
 * @param finished when it ended; empty while it has not
 * @param host the machine's name
 * @param operatingSystem name, version and processor architecture
 * @param processors how many the machine offers
 * @param javaVersion of the running JVM
 * @param device on which the networks ran
 * @param threads how many trials ran side by side
 * @param workingFolder where the command was typed
 * @param gitRevision of the working folder, if it is in a repository
 * @param gitDirty whether that repository had changes that were not committed
 * @param trials what each trial took
 */
public record TimeAndPlace(
    Instant started,
    Optional<Instant> finished,
    String host,
    String operatingSystem,
    int processors,
    String javaVersion,
    String device,
    int threads,
    String workingFolder,
    Optional<String> gitRevision,
    boolean gitDirty,
    List<TrialTime> trials) {

  public TimeAndPlace {
    trials = List.copyOf(trials);
  }

  /** The same run, further on. */
  public TimeAndPlace with(Optional<Instant> newFinished, List<TrialTime> newTrials) {
    return new TimeAndPlace(
        started,
        newFinished,
        host,
        operatingSystem,
        processors,
        javaVersion,
        device,
        threads,
        workingFolder,
        gitRevision,
        gitDirty,
        newTrials);
  }

  /**
   * What one trial took.
   *
   * @param arm the slug of the arm
   * @param repeat from 1
   * @param wallSeconds from the drawing of weights to the last capture, with what it waited for
   *     trials with which it took turns
   * @param stepsPerSecond of the training alone; 0 if nothing was trained
   */
  public record TrialTime(String arm, int repeat, double wallSeconds, double stepsPerSecond) {}
}
