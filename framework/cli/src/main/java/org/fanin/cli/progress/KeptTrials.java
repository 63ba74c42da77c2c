package org.fanin.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fanin.plan.Trial;
import org.fanin.results.folder.RunFolder;

/**
 * Tells the trials that an earlier process finished from those that run in this one: into the
 * folders of the former nothing is written.
 */
final class KeptTrials {

  private final RunFolder run;
  private final Map<Trial, FileTime> writtenBefore = new HashMap<>();
  private int count;

  /** Of {@code run}. */
  KeptTrials(RunFolder run) {
    this.run = run;
  }

  /** To be told when {@code trial} begins. */
  void started(Trial trial) {
    lastWritten(trial).ifPresent(time -> writtenBefore.put(trial, time));
  }

  /** Whether {@code trial}, which is over, is one that an earlier process finished. */
  boolean isKept(Trial trial) {
    Optional<FileTime> before = Optional.ofNullable(writtenBefore.remove(trial));
    boolean isKept = before.isPresent() && before.equals(lastWritten(trial));
    count += isKept ? 1 : 0;
    return isKept;
  }

  /** How many were kept so far. */
  int count() {
    return count;
  }

  private Optional<FileTime> lastWritten(Trial trial) {
    try {
      return Optional.of(Files.getLastModifiedTime(
          run.trial(trial.arm().slug(), trial.repeat()).path()));
    } catch (IOException e) {
      return Optional.empty(); // not yet there
    }
  }
}
