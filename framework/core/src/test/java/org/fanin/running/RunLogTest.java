package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

  @TempDir
  private Path path;

  @Test
  void readsTheManifestWhenNoOtherProcessCanChangeItAnyMore() {
    var folder = new RunFolder(path);

    assertThatThrownBy(() -> new RunLog(folder, () -> {
          RunLock.of(folder).close();
          return folder.manifest();
        }))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("is being written by this very process");
  }

  @Test
  void isNotLockedAfterAManifestThatCannotBeRead() {
    var folder = new RunFolder(path);

    assertThatThrownBy(() -> new RunLog(folder, folder::manifest))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("manifest.json");

    assertThat(path).isEmptyDirectory();
  }
}
