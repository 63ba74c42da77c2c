package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;
import org.fanin.results.summary.FakeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trial wrote and is there no more. */
class LostFilesTest {

  @TempDir
  private Path path;

  private RunFolder folder;
  private Path to;

  @BeforeEach
  void write() {
    try (var allocator = new RootAllocator()) {
      folder = FakeRun.write(path.resolve("run"), allocator);
    }
    to = path.resolve("csv");
  }

  /** A file that its trial wrote is missed, not passed over. */
  @ParameterizedTest
  @EnumSource(names = {"HISTORY", "CAPTURES"})
  void aLostFileIsTold(ExportedTable table) throws IOException {
    TrialFolder trial = folder.trial("wide", 1);
    Path lost = table == ExportedTable.HISTORY ? trial.history() : trial.capture(Moment.END);
    Files.delete(lost);

    assertThatThrownBy(() -> export(table))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(lost.toString());
    assertThat(to).doesNotExist();
  }

  private List<ExportedFile> export(ExportedTable... tables) {
    return Export.all(Stream.of(tables).map(table -> Export.of(folder, table)).toList())
        .write(to, (done, steps) -> {});
  }
}
