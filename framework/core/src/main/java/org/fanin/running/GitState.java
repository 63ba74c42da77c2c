package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What git says of a folder.
 *
 * @param revision the commit
 * @param dirty whether tracked files differ from it
 */
record GitState(String revision, boolean dirty) {

  /** The state of {@code folder}; empty without git or outside a repository. */
  static Optional<GitState> of(Path folder) {
    return ask(folder, "rev-parse", "HEAD")
        .flatMap(revision -> ask(folder, "status", "--porcelain", "--untracked-files=no")
            .map(changes -> new GitState(revision, !changes.isEmpty())));
  }

  private static Optional<String> ask(Path folder, String... arguments) {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      Process git = new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      git.getOutputStream().close();
      String answer = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
