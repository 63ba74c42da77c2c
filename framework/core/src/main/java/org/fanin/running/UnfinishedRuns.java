package org.fanin.running;

import java.util.List;
import java.util.Optional;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.StudyFolder;

/**
 * Finds the run to go on with.
 *
 * @param study the runs of a study
 */
record UnfinishedRuns(StudyFolder study) {

  /**
   * The newest unfinished run.
   *
   * @param wanted what its manifest has to be, apart from time and place
   * @throws RunFolderException if there is none, or if it was begun with other settings
   */
  RunFolder newest(Manifest wanted) {
    List<RunFolder> unfinished =
        study.newestFirst().stream().filter(UnfinishedRuns::isUnfinished).toList();
    for (RunFolder run : unfinished) {
      Manifest begun = run.manifest();
      if (begun.differences(wanted).isEmpty()) {
        return run;
      }
    }
    if (unfinished.isEmpty()) {
      throw new RunFolderException("There is no unfinished run in " + study.path()
          + " to resume. Leave out --resume to begin one.");
    }
    Manifest begun = unfinished.get(0).manifest();
    throw new RunFolderException("No unfinished run in " + study.path()
        + " has these settings. The newest is " + unfinished.get(0).path() + ", where "
        + begun.differences(wanted) + ". 'fanin resume' finishes it with its own"
        + " settings; without --resume a new run begins.");
  }

  private static boolean isUnfinished(RunFolder run) {
    return manifest(run).stream()
        .anyMatch(begun -> begun.timeAndPlace().finished().isEmpty());
  }

  private static Optional<Manifest> manifest(RunFolder run) {
    try {
      return Optional.of(run.manifest());
    } catch (RunFolderException e) {
      return Optional.empty(); // not a run that can go on
    }
  }
}
