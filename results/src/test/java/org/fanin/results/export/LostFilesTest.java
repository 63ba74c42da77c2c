package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;
import org.fanin.results.summary.FakeRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trial wrote and is there no more. */
class LostFilesTest {

  /** A file that its trial wrote is missed, not passed over. */
  @ParameterizedTest
  @EnumSource(names = {"HISTORY", "CAPTURES"})
  void aLostFileIsTold(ExportedTable table, @TempDir Path path) throws IOException {
    RunFolder folder = run(path.resolve("run"));
    TrialFolder trial = folder.trial("wide", 1);
    Path lost = table == ExportedTable.HISTORY ? trial.history() : trial.capture(Moment.END);
    Files.delete(lost);
    Path to = path.resolve("csv");

    assertThatThrownBy(
            () -> Export.all(List.of(Export.of(folder, table))).write(to, (done, steps) -> {}))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(lost.toString());
    assertThat(to).doesNotExist();
  }

  private static RunFolder run(Path path) {
    try (var allocator = new RootAllocator()) {
      return FakeRun.write(path, allocator);
    }
  }
}
