package org.fanin.results.export;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** What becomes of one table, or of one file of captures. */
interface Part {

  /** Throws if a file that is to be read is damaged. */
  void check();

  /** Writes its files below the folder {@code to}. */
  List<ExportedFile> write(Path to, BufferAllocator allocator);
}
