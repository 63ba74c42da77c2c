package org.fanin.cli.result;

import java.util.List;
import org.fanin.cli.output.Table;
import org.fanin.cli.output.Table.Column;
import org.fanin.results.export.ExportedFile;
import org.fanin.results.text.Numbers;

/** What was exported, for people. */
public final class ExportedFiles {

  private ExportedFiles() {}

  /** A row a file. */
  public static Table<ExportedFile> table(List<ExportedFile> files) {
    return new Table<>(
        List.of(
            Column.numbers("ROWS", file -> Numbers.count(file.rows())),
            Column.numbers("SIZE", file -> Numbers.bytes(file.bytes())),
            Column.words("FILE", ExportedFile::file)),
        files);
  }
}
