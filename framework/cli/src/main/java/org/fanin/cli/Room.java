package org.fanin.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fanin.results.folder.ExistingPath;

/**
 * What the machine has to give.
 *
 * @param memoryBytes in all, or what a container may use
 * @param diskBytes that are free where runs are kept
 */
record Room(long memoryBytes, long diskBytes) {

  /** Of this machine, for runs in {@code folder}, which need not exist. */
  static Room here(Path folder) {
    return new Room(memory(), free(folder));
  }

  /** Of this machine, for a run that goes on: its folder holds some of what it takes already. */
  static Room toGoOn() {
    return new Room(memory(), Long.MAX_VALUE);
  }

  private static long memory() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(ExistingPath.nearest(folder).orElse(folder)).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // a disk that does not tell may have room
    }
  }
}
