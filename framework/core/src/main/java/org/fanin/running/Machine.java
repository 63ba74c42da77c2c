package org.fanin.running;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanin.graph.Device;
import org.fanin.results.folder.TimeAndPlace;

/** Where a run takes place. */
final class Machine {

  private Machine() {}

  static TimeAndPlace here(Device device, TrialExecutor executor) {
    Path workingFolder = Path.of("").toAbsolutePath();
    Optional<GitState> git = GitState.of(workingFolder);
    return new TimeAndPlace(
        Instant.now(),
        Optional.empty(),
        host(),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        device.label(),
        executor.parallelism(),
        workingFolder.toString(),
        git.map(GitState::revision),
        git.map(GitState::dirty).orElse(false),
        List.of());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
