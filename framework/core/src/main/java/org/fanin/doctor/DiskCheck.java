package org.fanin.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.fanin.results.folder.AtomicFile;
import org.fanin.results.folder.ExistingPath;
import org.fanin.results.text.Numbers;

/** Whether there is room for runs, and whether files can be written, synced and renamed there. */
public final class DiskCheck implements Check {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Path runs;
  private final ReferenceStudy study;

  /** Looks where {@code runs} would be, which need not exist, and measures by {@code study}. */
  public DiskCheck(Path runs, ReferenceStudy study) {
    this.runs = runs;
    this.study = study;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public String remedy() {
    return "Look who may write to " + runs.toAbsolutePath()
        + ", or name another folder by --out, here and with 'fanin run'.";
  }

  @Override
  public Condition examine() throws IOException {
    Path folder = ExistingPath.nearest(runs).orElseThrow();
    if (!Files.isDirectory(folder)) {
      return Condition.broken(folder + " is a file, not a folder", remedy());
    }
    Duration writing = write(folder.resolve(".fanin-" + UUID.randomUUID()));
    return examine(folder, Files.getFileStore(folder).getUsableSpace(), writing);
  }

  Condition examine(Path folder, long freeBytes, Duration writing) {
    String found = Numbers.bytes(freeBytes) + " free in " + folder + "; mnist-relu takes "
        + Numbers.bytes(study.diskBytes()) + "; a file is safe after " + writing.toMillis() + " ms";
    if (freeBytes < study.diskBytes()) {
      return Condition.slow(
          found,
          "Free some space, or name another folder by --out; smaller probes and fewer repeats need"
              + " less.");
    }
    return writing.compareTo(PATIENCE) > 0
        ? Condition.slow(found, "A disk of this machine is faster: name a folder of it by --out.")
        : Condition.ok(found);
  }

  /** How long it takes until a small file has its place for good; nothing is left of it. */
  private static Duration write(Path file) throws IOException {
    byte[] bytes = "Written by 'fanin doctor', to be deleted.\n".getBytes(UTF_8);
    long start = System.nanoTime();
    try {
      AtomicFile.write(file, bytes);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      if (!Files.readString(file, UTF_8).equals(new String(bytes, UTF_8))) {
        throw new IOException(file + " does not hold what was written to it");
      }
      return time;
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
