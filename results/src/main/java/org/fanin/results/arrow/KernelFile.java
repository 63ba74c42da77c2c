package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Kernels or their gradients: one row, one column a kernel. */
public final class KernelFile {

  private KernelFile() {}

  /**
   * Writes {@code values}, one for each column of {@code header}.
   *
   * @throws org.fanin.results.folder.RunFolderException if the file cannot be written
   */
  public static void write(
      Path file, CaptureHeader header, List<NativeValues> values, BufferAllocator allocator) {
    try (ArrowOutput output = ArrowOutput.create(file, header.schema(List.of()), allocator);
        var batch = new CapturedBatch(1, allocator)) {
      batch.add(header.columns(), values);
      output.write(batch);
      output.commit();
    }
  }
}
