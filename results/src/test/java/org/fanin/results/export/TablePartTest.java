package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablePartTest {

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private Path folder;

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void networksOfDifferentDepthHaveTheColumnsOfTheDeepest() throws IOException {
    var part = new TablePart(
        "history.csv",
        List.of("arm"),
        List.of(
            source("flat", List.of("dense-1", "head")),
            source("deep", List.of("dense-1", "dense-2", "head"))));

    part.write(folder, allocator);

    Csv csv = Csv.read(folder.resolve("history.csv"));
    assertThat(csv.header())
        .endsWith("gradientNorm.dense-1", "gradientNorm.dense-2", "gradientNorm.head");
    assertThat(csv.column("arm")).containsExactly("flat", "deep");
    assertThat(csv.column("gradientNorm.dense-2")).containsExactly("", "2.0");
    assertThat(csv.column("gradientNorm.head")).containsExactly("2.0", "3.0");
  }

  @Test
  void whatWouldSeparateFieldsIsQuoted() throws IOException {
    String odd = "a, \"b\"\r\nc";
    var part = new TablePart("odd.csv", List.of("arm"), List.of(source(odd, List.of())));

    part.write(folder, allocator);

    assertThat(folder.resolve("odd.csv")).content().contains("\r\n\"a, \"\"b\"\"\r\nc\",step,1,");
    assertThat(Csv.read(folder.resolve("odd.csv")).column("arm")).containsExactly(odd);
  }

  private TablePart.Source source(String arm, List<String> kernels) {
    Path file = folder.resolve(kernels.size() + ".arrow");
    try (HistoryWriter writer =
        HistoryWriter.create(file, new Origin("study", arm, 1), kernels, allocator)) {
      List<Double> norms =
          kernels.stream().map(name -> kernels.indexOf(name) + 1.0).toList();
      writer.append(HistoryRow.step(1, 1, new Score(0.5, 0.5), norms));
      writer.commit();
    }
    return new TablePart.Source(file, List.of(arm), () -> {});
  }
}
