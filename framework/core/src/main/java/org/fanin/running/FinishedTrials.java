package org.fanin.running;

import java.util.Optional;
import org.fanin.plan.Trial;
import org.fanin.results.folder.CheckpointFolder;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;

/** Tells the trials of a run that went through from those that have to start again. */
record FinishedTrials(RunFolder folder) {

  /** How {@code trial} ended; empty if it did not, if it failed, or if a file of it is damaged. */
  Optional<Outcome> outcome(Trial trial) {
    TrialFolder files = folderOf(trial);
    Optional<Outcome> outcome = checked(files);
    if (outcome.isPresent()) {
      files.deleteCheckpoints();
    }
    return outcome.filter(ended -> !(ended instanceof Outcome.Failed));
  }

  private static Optional<Outcome> checked(TrialFolder files) {
    try {
      files.check();
      return files.outcome();
    } catch (RunFolderException e) {
      return Optional.empty(); // runs again, and so mends what is damaged
    }
  }

  /** Deletes what an unfinished trial left, so that it starts from nothing or a checkpoint. */
  void clear(Trial trial) {
    TrialFolder files = folderOf(trial);
    if (files.checkpoints().stream().noneMatch(CheckpointFolder::isWhole)) {
      files.delete();
    }
  }

  private TrialFolder folderOf(Trial trial) {
    return folder.trial(trial.arm().slug(), trial.repeat());
  }
}
