package org.fanin.running;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * A disk at which something happens before the n-th operation that changes it: making, renaming or
 * deleting a file or folder, the first write to a file, and forcing it out.
 */
final class FaultyDisk extends FilterFileSystemProvider {

  /** What happens. */
  enum Fault {
    /** The process dies: half of what it was writing is written, and it does nothing any more. */
    DEATH,
    /** No more bytes fit; files can still be renamed and deleted. */
    FULL
  }

  /** Stands for the end of a process. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Fault fault;
  private final List<FileChannel> opened = new ArrayList<>();
  private int operationsLeft;

  /** A disk on which the fault happens before operation {@code number}, from 0. */
  FaultyDisk(Fault fault, int number) {
    super("faulty://", FileSystems.getDefault());
    this.fault = fault;
    this.operationsLeft = number;
  }

  /** How many operations are left before the fault. */
  synchronized int operationsLeft() {
    return operationsLeft;
  }

  /** Lets go of what the dead process held, as the operating system does. */
  synchronized void bury() throws IOException {
    for (FileChannel channel : opened) {
      channel.close();
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    operate(true);
    super.createDirectory(folder, attributes);
  }

  @Override
  public void delete(Path file) throws IOException {
    operate(false);
    super.delete(file);
  }

  @Override
  public boolean deleteIfExists(Path file) throws IOException {
    operate(false);
    return super.deleteIfExists(file);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    operate(false);
    super.move(from, to, options);
  }

  @Override
  public FileChannel newFileChannel(
      Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      operate(Files.notExists(toDelegate(file))); // what is there already needs no space
    }
    FileChannel channel = super.newFileChannel(file, options, attributes);
    synchronized (this) {
      opened.add(channel);
    }
    return new Channel(channel);
  }

  private synchronized void operate(boolean needsSpace) throws IOException {
    operationsLeft--;
    if (operationsLeft >= 0) {
      return;
    }
    if (fault == Fault.DEATH) {
      throw new Death();
    }
    if (needsSpace) {
      throw new IOException("No space left on device");
    }
  }

  private final class Channel extends FilterFileChannel {
    private boolean isWritten;

    Channel(FileChannel channel) {
      super(channel);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (!isWritten || operationsLeft() < 0) {
        try {
          operate(true);
        } catch (IOException | Death e) {
          if (!isWritten) {
            isWritten = true;
            super.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
          }
          throw e;
        }
      }
      isWritten = true;
      return super.write(bytes);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      operate(true);
      super.force(metadata);
    }
  }
}
