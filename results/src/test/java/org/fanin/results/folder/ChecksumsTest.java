package org.fanin.results.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

  private static final String ADVICE = "Write it again.";

  @TempDir
  private Path folder;

  private Path list;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a"), "alpha");
    Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("b"), "beta");
    Checksums.of(folder, folder).write();
    list = folder.resolve(Checksums.NAME);
  }

  @Test
  void comesBackAsWritten() {
    Checksums read = Checksums.read(folder, ADVICE).orElseThrow();
    assertThat(read).isEqualTo(Checksums.of(folder, folder));
    assertThat(read.byName()).containsOnlyKeys("a", "sub/b");
    read.checkAll(ADVICE);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anotherToolReadsIt() throws Exception {
    Process check = new ProcessBuilder("sha256sum", "--check", "--strict", Checksums.NAME)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
    assertThat(new String(check.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("a: OK\nsub/b: OK\n");
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void aListThatIsDamagedIsNamedItself() throws IOException {
    List<String> lines = Files.readAllLines(list);
    for (String damaged : List.of(
        "",
        // A line is gone.
        String.join("\n", lines.subList(1, lines.size())) + "\n",
        // Its seal is gone.
        String.join("\n", lines.subList(0, 2)) + "\n",
        // A file is spelt in another way.
        String.join("\n", lines).replace("sub/b", "sub/c") + "\n",
        String.join("\n", lines).replace("sub/b", "sub/\0") + "\n")) {
      Files.writeString(list, damaged);
      assertThatThrownBy(() -> Checksums.read(folder, ADVICE))
          .isInstanceOf(RunFolderException.class)
          .hasMessage("Cannot read " + list
              + ": this list of checksums is itself not as it was written. Write it again.");
    }
  }

  @Test
  void withoutAListNoFileIsWhole() {
    Path file = folder.resolve("none/file");
    for (Runnable check : List.<Runnable>of(
        () -> new RunFolder(folder.resolve("none")).checked(file),
        () -> new TrialFolder(folder.resolve("none")).checked(file))) {
      assertThatThrownBy(check::run)
          .isInstanceOf(RunFolderException.class)
          .hasMessageStartingWith(
              "Cannot read " + file + ": there is no checksums.sha256 to check it by. 'fanin ");
    }
  }

  @Test
  void aFileThatTheListDoesNotNameIsNotWhole() throws IOException {
    Path other = Files.writeString(folder.resolve("c"), "gamma");
    Checksums read = Checksums.read(folder, ADVICE).orElseThrow();
    assertThatThrownBy(() -> read.check(other, ADVICE))
        .hasMessage("Cannot read " + other + ": " + list + " does not name it. Write it again.");
  }
}
