package org.fanin.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the machine has to give.
 *
 * @param memoryBytes in all, or what a container may use
 * @param diskBytes that are free where runs are kept
 */
record Room(long memoryBytes, long diskBytes) {

  /** Of this machine, for runs in {@code folder}, which need not exist. */
  static Room here(Path folder) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Room(system.getTotalMemorySize(), free(folder.toAbsolutePath()));
  }

  private static long free(Path folder) {
    Path existing = folder;
    for (Path part = folder; part != null && Files.notExists(existing); part = part.getParent()) {
      existing = part;
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // a disk that does not tell may have room
    }
  }
}
