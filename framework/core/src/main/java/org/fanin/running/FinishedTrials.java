package org.fanin.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;

/** Tells the trials of a run that went through from those that have to start again. */
record FinishedTrials(RunFolder folder) {

  /** How {@code trial} ended; empty if it did not, or if it broke. */
  Optional<Outcome> outcome(Trial trial) {
    return folderOf(trial).outcome().filter(outcome -> !(outcome instanceof Outcome.Failed));
  }

  /** Deletes what an unfinished trial left, so that it starts from nothing. */
  void clear(Trial trial) {
    Path path = folderOf(trial).path();
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  private TrialFolder folderOf(Trial trial) {
    return folder.trial(trial.arm().slug(), trial.repeat());
  }
}
