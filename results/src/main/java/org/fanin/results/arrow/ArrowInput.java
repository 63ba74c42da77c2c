package org.fanin.results.arrow;

import static java.nio.file.StandardOpenOption.READ;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.fanin.results.folder.RunFolderException;

/**
 * An Arrow file being read, batch by batch.
 *
 * <p>Whatever is wrong with the file becomes one exception that names it. Batches are read here and
 * not by Arrow's reader, which keeps the memory of a damaged one for ever; so do some of its vectors,
 * from which it is taken when the file is closed.
 */
final class ArrowInput implements AutoCloseable {

  private static final int PREFIX_BYTES = 8;
  private static final long MARGIN_BYTES = 1 << 20;

  private final Path path;
  private final BufferAllocator allocator;
  private final FileChannel channel;
  private final ArrowFileReader reader;
  private final VectorSchemaRoot root;
  private final VectorLoader loader;
  private final Iterator<ArrowBlock> blocks;
  private final List<ArrowBuf> loaded = new ArrayList<>();

  private ArrowInput(
      Path path, BufferAllocator allocator, FileChannel channel, ArrowFileReader reader)
      throws IOException {
    this.path = path;
    this.allocator = allocator;
    this.channel = channel;
    this.reader = reader;
    this.root = reader.getVectorSchemaRoot();
    this.loader = new VectorLoader(root);
    this.blocks = reader.getRecordBlocks().iterator();
  }

  static ArrowInput open(Path path, BufferAllocator allocator) {
    try {
      FileChannel channel = FileChannel.open(path, READ);
      try {
        return open(path, channel, allocator);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(path, e);
    }
  }

  private static ArrowInput open(Path path, FileChannel channel, BufferAllocator allocator)
      throws IOException {
    // A damaged length could ask for any memory; what a file honestly needs is about its size.
    BufferAllocator own =
        allocator.newChildAllocator(path.toString(), 0, MARGIN_BYTES + 4 * channel.size());
    ArrowFileReader reader = new ArrowFileReader(channel, own);
    try {
      return new ArrowInput(path, own, channel, reader);
    } catch (IOException | RuntimeException e) {
      try {
        reader.close();
      } finally {
        own.close();
      }
      throw e;
    }
  }

  static RunFolderException damaged(Path file, Exception cause) {
    return RunFolderException.unreadable(
        file,
        cause,
        "The file is damaged or not one of Fanin's:"
            + " restore it from a copy, or run the study again.");
  }

  /** The vectors, which hold the batch loaded last. */
  VectorSchemaRoot root() {
    return root;
  }

  /** Loads the next batch; false if there is none. */
  boolean next() {
    if (!blocks.hasNext()) {
      return false;
    }
    root.clear();
    loaded.removeIf(batch -> batch.refCnt() == 0);
    try {
      load(blocks.next());
    } catch (IOException | RuntimeException e) {
      throw damaged(path, e);
    }
    return true;
  }

  @Override
  public void close() {
    try {
      root.clear();
      reader.close();
    } catch (IOException | RuntimeException e) {
      throw damaged(path, e);
    } finally {
      loaded.forEach(ArrowInput::free);
      allocator.close();
    }
  }

  private static void free(ArrowBuf batch) {
    while (batch.refCnt() > 0) {
      batch.getReferenceManager().release();
    }
  }

  private void load(ArrowBlock block) throws IOException {
    long length = block.getMetadataLength() + block.getBodyLength();
    if (block.getMetadataLength() < PREFIX_BYTES
        || block.getBodyLength() < 0
        || block.getOffset() < 0
        || length > channel.size() - block.getOffset()) {
      throw new EOFException("a batch of " + length + " bytes at byte " + block.getOffset()
          + " does not fit in " + channel.size() + " bytes");
    }
    ArrowBuf buffer = allocator.buffer(length);
    loaded.add(buffer);
    read(buffer, block.getOffset(), length);
    int metadata = block.getMetadataLength();
    Message message =
        Message.getRootAsMessage(buffer.nioBuffer(PREFIX_BYTES, metadata - PREFIX_BYTES));
    ArrowBuf body = buffer.slice(metadata, block.getBodyLength());
    try (ArrowRecordBatch batch = MessageSerializer.deserializeRecordBatch(message, body)) {
      BatchShape.check(batch, root.getSchema());
      loader.load(batch);
    }
  }

  private void read(ArrowBuf buffer, long offset, long length) throws IOException {
    long done = 0;
    while (done < length) {
      int chunk = (int) Math.min(length - done, 1 << 30);
      int count = channel.read(buffer.nioBuffer(done, chunk), offset + done);
      if (count < 0) {
        throw new EOFException("the file ends within a batch");
      }
      done += count;
    }
  }
}
