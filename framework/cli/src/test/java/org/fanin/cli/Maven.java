package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Builds projects without a network, from what the build of Fanin has brought already. */
final class Maven {

  private final Path repository;

  /** Keeps what it installs in {@code scratch}; all but Fanin itself is taken from the user's. */
  Maven(Path scratch) throws IOException {
    repository = Files.createDirectory(scratch.resolve("repository"));
    Path known = Path.of(
        System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
    Path organisations = Files.createDirectory(repository.resolve("org"));
    link(known, repository, "org");
    link(known.resolve("org"), organisations, "fanin");
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.filter(path -> !path.endsWith(except)).toList()) {
        Files.createSymbolicLink(to.resolve(each.getFileName()), each);
      }
    }
  }

  /** Runs {@code mvn package} offline in {@code project}; its output reaches a failure's message. */
  void pack(Path project) throws IOException, InterruptedException {
    Path log = project.resolve("maven.log");
    var command =
        List.of("mvn", "--batch-mode", "--offline", "-Dmaven.repo.local=" + repository, "package");
    int status = new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    assertThat(status).as(() -> read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
