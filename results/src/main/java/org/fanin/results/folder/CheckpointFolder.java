package org.fanin.results.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a trial that is not over can go on: its network, its history, and the checksums of these
 * and of what was captured before, without which it does not count.
 *
 * @param trial whose it is
 * @param epoch after which it was made, from 1
 */
public record CheckpointFolder(TrialFolder trial, int epoch) {

  private static final String ADVICE = "The trial starts again.";

  Path path() {
    return trial.checkpointsPath().resolve(String.valueOf(epoch));
  }

  /** Every variable of the network and the optimizer. */
  public Path network() {
    return path().resolve("network.f32");
  }

  /** The rows so far. */
  public Path history() {
    return path().resolve("history.arrow");
  }

  /** Makes it count. */
  public void seal() {
    var files = new ArrayList<>(List.of(network(), history()));
    files.addAll(trial.capturedFiles());
    Checksums.of(path(), files).write();
  }

  /** Whether it counts, and all its files are as they were written. */
  public boolean isWhole() {
    try {
      return Checksums.read(path(), ADVICE)
          .map(checksums -> {
            checksums.checkAll(ADVICE);
            return true;
          })
          .orElse(false);
    } catch (RunFolderException e) {
      return false; // the trial goes on from an older one, or starts again
    }
  }

  /** Deletes it, of which nothing need exist. */
  public void delete() {
    Folders.delete(path());
  }
}
