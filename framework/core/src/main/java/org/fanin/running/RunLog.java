package org.fanin.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunLock;
import org.fanin.results.folder.TimeAndPlace;
import org.fanin.results.folder.TimeAndPlace.TrialTime;

/** Keeps {@code manifest.json} up to date while trials end, and other processes away. */
final class RunLog implements AutoCloseable {

  private final RunFolder folder;
  private final RunLock lock;
  private final Manifest manifest;
  private final TimeAndPlace start;
  private final List<TrialTime> trials = new ArrayList<>();

  /**
   * Locks {@code folder} and writes the manifest, as that of a run that is not finished: what comes
   * now may delete trials.
   *
   * @param manifest asked once the folder is locked, so that no other process changes it any more
   * @throws org.fanin.results.folder.RunFolderException if another process writes to it
   */
  RunLog(RunFolder folder, Supplier<Manifest> manifest) {
    this.folder = folder;
    this.lock = RunLock.of(folder);
    try {
      this.manifest = manifest.get();
      this.start = this.manifest.timeAndPlace();
      this.trials.addAll(start.trials());
      write(Optional.empty());
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  RunFolder folder() {
    return folder;
  }

  /** A trial is over. */
  synchronized void add(TrialTime trial) {
    trials.removeIf(old -> old.arm().equals(trial.arm()) && old.repeat() == trial.repeat());
    trials.add(trial);
    write(Optional.empty());
  }

  /** The whole run is over. */
  synchronized void finish() {
    write(Optional.of(Instant.now()));
  }

  @Override
  public void close() {
    lock.close();
  }

  private void write(Optional<Instant> finished) {
    List<TrialTime> sorted = trials.stream()
        .sorted(Comparator.comparing(TrialTime::arm).thenComparing(TrialTime::repeat))
        .toList();
    folder.write(manifest.with(start.with(finished, sorted)));
  }
}
