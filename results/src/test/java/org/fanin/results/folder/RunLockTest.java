package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  private static final int PROCESSES = 3;

  @TempDir
  private Path path;

  @Test
  void keepsASecondOneOut() {
    var folder = new RunFolder(path);
    try (RunLock held = RunLock.of(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> RunLock.of(folder))
          .isInstanceOf(RunFolderException.class)
          .hasMessage(
              path + " is being written by this very process. Wait for it, or stop it first.");
    }
    RunLock.of(folder).close();
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void isNotHeldByTheFileThatADeadProcessLeft() throws IOException {
    Files.createFile(path.resolve(".lock"));

    RunLock.of(new RunFolder(path)).close();

    assertThat(path).isEmptyDirectory();
  }

  @Test
  void isHeldByOneProcessAtATimeHoweverSoonItIsLetGoOf() throws Exception {
    var processes = new ArrayList<Process>();
    for (int number = 0; number < PROCESSES; number++) {
      processes.add(contender());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).as("exit code").isZero();
    }
  }

  /** Systems let go of a lock when its process closes any channel to the file. */
  @Test
  void isStillHeldAfterItsOwnProcessTriedAgain() throws Exception {
    Path run = Files.createDirectories(path.resolve("run"));
    var folder = new RunFolder(run);
    try (RunLock held = RunLock.of(folder)) {
      assertThatThrownBy(() -> RunLock.of(folder)).isInstanceOf(RunFolderException.class);
      Files.createFile(path.resolve("held"));
      assertThat(contender().waitFor()).as("exit code, 1 if it got the lock").isZero();
      assertThat(held).isNotNull();
    }
  }

  private Process contender() throws IOException {
    Path folder = Files.createDirectories(path.resolve("run"));
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            LockContender.class.getName(),
            folder.toString(),
            path.resolve("held").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
