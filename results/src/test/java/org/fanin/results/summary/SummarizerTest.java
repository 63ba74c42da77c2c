package org.fanin.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {

  private static final Progress SILENT = (done, steps) -> {};

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private static Path original;

  @TempDir
  private Path path;

  private RunFolder folder;

  @BeforeAll
  static void makeRun() {
    try (BufferAllocator own = new RootAllocator()) {
      FakeRun.write(original, own);
    }
  }

  @BeforeEach
  void copyRun() throws IOException {
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = path.resolve(original.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    folder = new RunFolder(path);
  }

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void sameBytesTwiceOnAnyNumberOfThreads(int threads) throws IOException {
    summarize(2);
    Map<String, byte[]> first = contents();

    summarize(threads);

    Map<String, byte[]> second = contents();
    assertThat(second.keySet()).isEqualTo(first.keySet());
    second.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
  }

  @Test
  void progressCountsToTheEnd() {
    var heard = new ArrayList<String>();

    new Summarizer(allocator, 2).summarize(folder, (done, steps) -> heard.add(done + "/" + steps));

    // The check of six trials, two readings of eight captures and three kernels, and the report.
    assertThat(heard).hasSize(29).startsWith("1/29").endsWith("29/29");
  }

  @Test
  void damagedCaptureIsNamedAndNothingIsMade() throws IOException {
    Path capture = folder.trial("wide", 1).capture(Moment.END);
    Files.write(capture, new byte[500]);

    assertThatThrownBy(() -> summarize(2))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot read " + capture + ": ");

    assertThat(folder.statistics()).doesNotExist();
    assertThat(folder.reportMarkdown()).doesNotExist();
  }

  @Test
  void leftoversOfADeadProcessAreNotRead() throws IOException {
    Path captures = folder.trial("wide", 2).capture(Moment.END).resolveSibling("");
    Files.write(captures.resolve(".END.arrow.123.part"), new byte[100]);

    summarize(2);

    assertThat(StatisticsFile.read(folder.statistics(), allocator)).hasSize(35);
  }

  @Test
  void runWithoutAnyTrialIsReported() throws IOException {
    RunFolder empty = new RunFolder(path.resolve("empty"));
    empty.write(folder.manifest());

    new Summarizer(allocator, 2).summarize(empty, SILENT);

    assertThat(empty.reportMarkdown())
        .content()
        .contains(
            "**This run is not finished: 0 of 6 trials are over.** To go on, type `fanin resume`",
            "compares 3 arms, each to be trained 2 times on ")
        .contains("| zeros | – | – | – | 0 |", "zeros, repeat 1** has not ended.");
    assertThat(empty.figures()).doesNotExist();
  }

  private void summarize(int threads) {
    new Summarizer(allocator, threads).summarize(folder, SILENT);
  }

  private Map<String, byte[]> contents() throws IOException {
    var contents = new TreeMap<String, byte[]>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(path.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
