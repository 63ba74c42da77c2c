package org.fanin.results.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.folder.Moment;

/**
 * A file of captures, of which each column becomes a file of its own.
 *
 * @param arrow the file
 * @param folder of those that are written, below that of the export
 * @param moment when it was captured
 * @param checking throws if the file is damaged
 */
record CapturePart(Path arrow, Path folder, Moment moment, Runnable checking) implements Part {

  /** Files that are open at one time. */
  private static final int AT_ONCE = 16;

  @Override
  public void check() {
    checking.run();
  }

  @Override
  public List<ExportedFile> write(Path to, BufferAllocator allocator) {
    List<String> keys;
    List<CapturedColumn> columns;
    try (CaptureReader reader = CaptureReader.open(arrow, allocator)) {
      keys = reader.keys();
      columns = reader.columns();
    }
    List<Path> files = new FileNames(to.resolve(folder), moment).of(columns);
    var written = new ArrayList<ExportedFile>();
    for (int first = 0; first < columns.size(); first += AT_ONCE) {
      int end = Math.min(first + AT_ONCE, columns.size());
      List<CaptureSheet> sheets = IntStream.range(first, end)
          .mapToObj(i -> new CaptureSheet(i, columns.get(i), keys))
          .toList();
      written.addAll(write(sheets, files.subList(first, end), allocator));
    }
    return List.copyOf(written);
  }

  private List<ExportedFile> write(
      List<CaptureSheet> sheets, List<Path> files, BufferAllocator allocator) {
    try (CaptureReader reader = CaptureReader.open(arrow, allocator);
        var outputs = new CsvOutputs()) {
      for (int i = 0; i < sheets.size(); i++) {
        outputs.add(files.get(i), sheets.get(i).header());
      }
      while (reader.next()) {
        for (int i = 0; i < sheets.size(); i++) {
          sheets.get(i).append(reader, outputs.get(i));
        }
      }
      return outputs.commit();
    }
  }
}
