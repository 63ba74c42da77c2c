package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher in a folder of its own, where the class path of this test is what it has built. */
record Launcher(Path home) {

  private static final Path SCRIPT = Path.of("../../fanin");
  private static final int PATIENCE_MINUTES = 2;

  /** Puts a launcher and what it builds into {@code home}. */
  static Launcher builtIn(Path home) throws IOException {
    Launcher launcher = unbuiltIn(home);
    Path classPath = home.resolve("experiments/target/classpath.txt");
    Files.createDirectories(classPath.getParent());
    // The launcher looks whether the class path is that of its own folder.
    Files.writeString(
        classPath, home.toRealPath() + "/framework/cli/:" + System.getProperty("java.class.path"));
    return launcher;
  }

  /** Puts a launcher alone into {@code home}. */
  static Launcher unbuiltIn(Path home) throws IOException {
    Files.createDirectories(home);
    Files.copy(SCRIPT, home.resolve("fanin"));
    return new Launcher(home);
  }

  /** Runs {@code fanin args} to its end. */
  Session run(String... args) throws IOException, InterruptedException {
    return run(home.resolve("fanin"), home, Map.of(), args);
  }

  /** Runs {@code script args} in {@code folder} to its end. */
  static Session run(Path script, Path folder, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    return end(start(command, folder, environment), folder);
  }

  /** Starts {@code command} in {@code folder}; its output goes to files there. */
  static Process start(List<String> command, Path folder, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(environment);
    builder.redirectOutput(folder.resolve("out.txt").toFile());
    builder.redirectError(folder.resolve("err.txt").toFile());
    Process process = builder.start();
    // Not left behind by a test that fails before it ends.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /** Waits for {@code process}, which was started in {@code folder}. */
  static Session end(Process process, Path folder) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after two minutes");
    }
    return new Session(
        process.exitValue(),
        Files.readString(folder.resolve("out.txt"), UTF_8),
        Files.readString(folder.resolve("err.txt"), UTF_8));
  }

  /** Writes a program of {@code body}, in the language of the shell. */
  static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
