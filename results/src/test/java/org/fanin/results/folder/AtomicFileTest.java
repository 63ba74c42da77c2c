package org.fanin.results.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir
  private Path folder;

  @Test
  void appearsWholeInMissingFolders() throws IOException {
    Path file = folder.resolve("a/b/file.txt");

    AtomicFile.write(file, "whole".getBytes(UTF_8));

    assertThat(file).hasContent("whole");
    assertThat(file.resolveSibling("")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void takesTheOlderFilesPlace() {
    Path file = folder.resolve("file.txt");
    AtomicFile.write(file, "a longer older text".getBytes(UTF_8));

    AtomicFile.write(file, "newer".getBytes(UTF_8));

    assertThat(file).hasContent("newer");
  }

  @Test
  void leavesNothingWhenWritingBreaksOff() throws IOException {
    Path file = folder.resolve("file.txt");

    assertThatThrownBy(() -> {
          try (AtomicFile atomic = AtomicFile.create(file)) {
            atomic.channel().write(ByteBuffer.wrap("half".getBytes(UTF_8)));
            throw new IllegalStateException("broken off");
          }
        })
        .hasMessage("broken off");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsTheOlderFileWhenWritingBreaksOff() throws IOException {
    Path file = folder.resolve("file.txt");
    AtomicFile.write(file, "older".getBytes(UTF_8));

    try (AtomicFile atomic = AtomicFile.create(file)) {
      atomic.channel().write(ByteBuffer.wrap("half".getBytes(UTF_8)));
    }

    assertThat(file).hasContent("older");
    assertThat(folder.toFile().list()).containsExactly("file.txt");
  }

  @Test
  void saysWhichFileCannotBeWrittenAndWhy() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("taken"), "a file, not a folder");

    assertThatThrownBy(() -> AtomicFile.write(inTheWay.resolve("file.txt"), new byte[1]))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot write " + inTheWay.resolve("file.txt") + ": a part of its path is a"
            + " file, not a folder. Nothing of this file is left behind. Choose another folder.");
    assertThatThrownBy(() -> AtomicFile.write(inTheWay.resolve("a/b/file.txt"), new byte[1]))
        .hasMessageContaining("a part of its path is a file, not a folder.");
  }

  @Test
  void advisesToFreeSpaceWhereThatHelps() {
    assertThat(RunFolderException.unwritable(folder, new IOException("No space left on device")))
        .hasMessage("Cannot write " + folder + ": No space left on device. Nothing of this file is"
            + " left behind. Free some space, or choose another folder.");
    assertThat(RunFolderException.unwritable(
            folder, new FileSystemException("a", null, "File name too long")))
        .hasMessageEndingWith(
            "File name too long. Nothing of this file is left behind. Choose" + " another folder.");
  }
}
