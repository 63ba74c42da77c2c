package org.fanin.running;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Processes like this one that run another main class. */
final class Children {

  private Children() {}

  /** A process with this one's class path and flags, then {@code flags}. */
  static ProcessBuilder of(Class<?> main, List<String> flags, String... arguments) {
    var command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(flags);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
