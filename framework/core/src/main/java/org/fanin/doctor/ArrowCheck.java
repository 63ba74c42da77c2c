package org.fanin.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.Origin;

/** Whether an Arrow file comes back as it was written. */
public final class ArrowCheck implements Check {

  private static final List<HistoryRow> ROWS = List.of(
      HistoryRow.step(1, 1, new Score(Math.log(10), 0.1), List.of(3.0, 4.0)),
      HistoryRow.epoch(1, 1, Optional.of(new Score(Double.NaN, 0.25)), new Score(0.5, 0.75)));

  @Override
  public String name() {
    return "arrow";
  }

  @Override
  public String remedy() {
    return "Arrow needs java.nio opened to it and a temporary folder that can be written: start"
        + " Fanin by the launcher 'fanin', and look at the folder that java.io.tmpdir names, "
        + System.getProperty("java.io.tmpdir") + ".";
  }

  @Override
  public Condition examine() throws IOException {
    if (!LauncherCheck.isOpenToArrow()) {
      return Condition.broken("not tried, as java.nio is not opened to it", remedy());
    }
    Path file = Files.createTempFile("fanin", ".arrow");
    try (BufferAllocator allocator = new RootAllocator()) {
      var origin = new Origin("doctor", "he", 1);
      try (HistoryWriter writer =
          HistoryWriter.create(file, origin, List.of("dense-1", "head"), allocator)) {
        ROWS.forEach(writer::append);
        writer.commit();
      }
      var read = new ArrayList<HistoryRow>();
      HistoryFile.forEach(file, read::add, allocator);
      return read.equals(ROWS)
          ? Condition.ok("a file of " + Files.size(file) + " bytes comes back as it was written")
          : Condition.broken("a file comes back as " + read + ", but held " + ROWS, remedy());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
