package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Outcome.Failed;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPlanTest {

  @TempDir
  private Path path;

  private RunFolder folder;

  @BeforeEach
  void begin() {
    folder = new RunFolder(path);
    folder.write(Manifests.small());
  }

  @Test
  void aRunOfWhichNoTrialIsOverHasNoHistoryYet() {
    assertThatThrownBy(() -> Export.of(folder, ExportedTable.HISTORY))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("The run " + path + " has no history yet: none of its trials is over. 'fanin"
            + " resume' goes on with it.");
    assertNoCaptures();
  }

  @Test
  void trialsThatFailedAtOnceHaveNoHistory() {
    folder
        .trials(Manifests.small())
        .forEach(trial -> trial.write(new Failed("disk full", "fanin run small-study")));

    assertThatThrownBy(() -> Export.of(folder, ExportedTable.HISTORY))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("The run " + path + " has no history: all of its trials that are over failed"
            + " before they had one. Their outcome.json says why.");
    assertNoCaptures();
  }

  private void assertNoCaptures() {
    assertThatThrownBy(() -> Export.of(folder, ExportedTable.CAPTURES))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("The run " + path
            + " has no captures: its study takes none, or no trial that had one is over.");
  }
}
