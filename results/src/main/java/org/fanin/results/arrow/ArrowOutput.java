package org.fanin.results.arrow;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Schema;
import org.fanin.results.folder.AtomicFile;
import org.fanin.results.folder.RunFolderException;

/** An Arrow file being written, batch by batch; it appears on {@link #commit()}, whole. */
final class ArrowOutput implements AutoCloseable {

  private final Path path;
  private final VectorSchemaRoot root;
  private final AtomicFile file;
  private final BatchWriter writer;

  private ArrowOutput(Path path, VectorSchemaRoot root, AtomicFile file) {
    this.path = path;
    this.root = root;
    this.file = file;
    this.writer = new BatchWriter(root, file.channel());
  }

  static ArrowOutput create(Path path, Schema schema, BufferAllocator allocator) {
    try {
      VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator);
      return new ArrowOutput(path, root, AtomicFile.create(path));
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  /** The vectors of the batch being filled. */
  VectorSchemaRoot root() {
    return root;
  }

  void writeBatch(int rows) {
    root.setRowCount(rows);
    attempt(writer::writeBatch);
  }

  /** Writes a batch whose values are not in the vectors. */
  void write(CapturedBatch batch) {
    attempt(() -> writer.write(batch));
  }

  void commit() {
    attempt(() -> {
      writer.end();
      file.commit();
    });
  }

  /** Does not close the writer: it owns no memory, and would write an end to an unfinished file. */
  @Override
  public void close() {
    root.close();
    attempt(file::close);
  }

  private void attempt(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  /** Opens what Arrow's writer does with a batch to those that are not in its vectors. */
  private static final class BatchWriter extends ArrowFileWriter {

    BatchWriter(VectorSchemaRoot root, WritableByteChannel channel) {
      super(root, null, channel);
    }

    void write(CapturedBatch batch) throws IOException {
      start();
      try (ArrowRecordBatch message = batch.batch()) {
        writeRecordBatch(message);
      }
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
