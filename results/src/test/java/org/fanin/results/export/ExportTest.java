package org.fanin.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.summary.FakeRun;
import org.fanin.results.summary.Summarizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value of a CSV file is that of the Arrow file, read by parsers that are not ours. */
class ExportTest {

  @TempDir
  private Path path;

  private RunFolder folder;
  private Path to;

  @BeforeEach
  void write() {
    try (var allocator = new RootAllocator()) {
      folder = FakeRun.write(path.resolve("run"), allocator);
      new Summarizer(allocator, 1).summarize(folder, (done, steps) -> {});
    }
    to = path.resolve("csv");
  }

  @Test
  void statisticsAreThoseOfTheArrowFile() throws IOException {
    List<ExportedFile> files = export(ExportedTable.STATISTICS);

    Path file = to.resolve("statistics.csv");
    ArrowCells arrow = ArrowCells.read(folder.statistics());
    assertThat(Csv.read(file).header()).isEqualTo(arrow.columns());
    assertSameCells(Csv.read(file).rows(), arrow.rows());
    assertThat(files)
        .containsExactly(new ExportedFile(file.toString(), arrow.rows().size(), Files.size(file)));
    assertThat(Csv.read(file).column("shareDead")).contains("");
    assertThat(Csv.read(file).column("arm")).contains(FakeRun.ODD_ARM);
  }

  @Test
  void listsHaveAColumnForEachValue() throws IOException {
    export(ExportedTable.HISTOGRAMS);

    Csv csv = Csv.read(to.resolve("histograms.csv"));
    assertThat(csv.header())
        .startsWith("arm", "repeat", "moment", "layer", "quantity", "binning", "edges.0", "edges.1")
        .containsSubsequence("edges.50", "counts.0", "counts.49", "underflow");
    assertSameCells(csv.rows(), ArrowCells.read(folder.histograms()).rows());
  }

  @Test
  void historyIsThatOfAllTrials() throws IOException {
    export(ExportedTable.HISTORY);

    Csv csv = Csv.read(to.resolve("history.csv"));
    var expected = new ArrayList<List<Object>>();
    for (ArmRecord arm : folder.manifest().arms()) {
      for (int repeat = 1; repeat <= 2; repeat++) {
        Path history = folder.trial(arm.slug(), repeat).history();
        if (Files.exists(history)) {
          List<Object> keys = List.of(arm.label(), repeat);
          ArrowCells.read(history)
              .rows()
              .forEach(
                  row -> expected.add(Stream.concat(keys.stream(), row.stream()).toList()));
        }
      }
    }
    assertThat(csv.column("repeat")).hasSize(5 * 65);
    assertThat(csv.header())
        .startsWith("arm", "repeat", "kind", "epoch", "step", "trainLoss")
        .endsWith("gradientNorm", "gradientNorm.dense-1", "gradientNorm.head");
    assertSameCells(csv.rows(), expected);
    assertThat(csv.column("trainLoss")).contains("NaN").contains("");
  }

  @Test
  void capturesAreAFileForEachLayerAndQuantity() throws IOException {
    List<ExportedFile> files = export(ExportedTable.CAPTURES);

    Path captures = to.resolve("trials/wide/1/captures");
    try (Stream<Path> all = Files.list(captures)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "INIT.dense-1.pre.csv",
              "INIT.dense-1.out.csv",
              "INIT.head.pre.csv",
              "INIT.head.out.csv",
              "END.dense-1.pre.csv",
              "END.dense-1.out.csv",
              "END.head.pre.csv",
              "END.head.out.csv",
              "END.dense-1.weight.csv");
    }
    List<List<Object>> arrow =
        ArrowCells.read(folder.trial("wide", 1).capture(Moment.END)).rows();
    Csv outputs = Csv.read(captures.resolve("END.dense-1.out.csv"));
    assertThat(outputs.header())
        .containsExactly(
            "sample", "label", "dense-1.out.0", "dense-1.out.1", "dense-1.out.2", "dense-1.out.3");
    assertSameCells(
        outputs.rows(),
        arrow.stream()
            .map(row -> Stream.concat(row.stream().limit(2), row.subList(6, 10).stream())
                .toList())
            .toList());
    assertThat(files).hasSize(3 * 9 + 2 * 4).allMatch(file -> file.bytes() > 0);
  }

  @Test
  void kernelsAreMatrices() throws IOException {
    export(ExportedTable.CAPTURES);

    Csv kernel = Csv.read(to.resolve("trials/wide/1/captures/END.dense-1.weight.csv"));
    assertThat(kernel.header())
        .containsExactly(
            "index.0",
            "dense-1.weight.0",
            "dense-1.weight.1",
            "dense-1.weight.2",
            "dense-1.weight.3");
    assertSameCells(
        kernel.rows(),
        IntStream.range(0, 6)
            .mapToObj(row -> Stream.concat(
                    Stream.<Object>of(row),
                    IntStream.range(0, 4).mapToObj(i -> (row * 4 + i) / 24f))
                .toList())
            .toList());
  }

  @Test
  void linesEndAsRfc4180HasItAndBytesAreTheSameTwice() throws IOException {
    export(ExportedTable.values());
    byte[] first = Files.readAllBytes(to.resolve("history.csv"));
    export(ExportedTable.values());

    assertThat(to.resolve("history.csv")).hasBinaryContent(first);
    String text = new String(first, UTF_8);
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void olderFilesAreReplacedAndOthersStay() throws IOException {
    Files.createDirectories(to);
    Files.writeString(to.resolve("statistics.csv"), "old");
    Files.writeString(to.resolve("mine.csv"), "mine");

    export(ExportedTable.STATISTICS);

    assertThat(to.resolve("statistics.csv")).content().startsWith("arm,repeat,");
    assertThat(to.resolve("mine.csv")).hasContent("mine");
    assertThat(to).isDirectoryNotContaining("glob:**part");
  }

  @Test
  void nothingIsWrittenOfARunWithADamagedFile() throws IOException {
    Path capture = folder.trial("zeros", 2).capture(Moment.END);
    byte[] bytes = Files.readAllBytes(capture);
    bytes[bytes.length / 2]++;
    Files.write(capture, bytes);

    assertThatThrownBy(() -> export(ExportedTable.STATISTICS, ExportedTable.CAPTURES))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot read " + capture + ": it is not as it was written");
    assertThat(to).doesNotExist();
  }

  @Test
  void tablesThatAreNotThereYetAreMistakes() throws IOException {
    Files.delete(folder.statistics());

    assertThatThrownBy(() -> export(ExportedTable.STATISTICS))
        .hasMessage("The run " + folder.path()
            + " has no statistics.arrow yet: 'fanin summarize' with its folder writes it.");
  }

  @Test
  void aFileInTheWayIsAMistake() throws IOException {
    Path file = Files.createFile(path.resolve("file"));

    assertThatThrownBy(() -> Export.requireFolder(file.resolve("csv")))
        .hasMessageStartingWith("Cannot write " + file.resolve("csv")
            + ": a part of its path is a file, not a folder.");
    Export.requireFolder(path.resolve("new/folder"));
  }

  @Test
  void tellsHowFarItIs() {
    var heard = new ArrayList<String>();

    Export.all(List.of(
            Export.of(folder, ExportedTable.STATISTICS), Export.of(folder, ExportedTable.HISTORY)))
        .write(to, (done, steps) -> heard.add(done + "/" + steps));

    assertThat(heard).containsExactly("1/4", "2/4", "3/4", "4/4");
  }

  private List<ExportedFile> export(ExportedTable... tables) {
    return Export.all(Stream.of(tables).map(table -> Export.of(folder, table)).toList())
        .write(to, (done, steps) -> {});
  }

  /** Bit by bit. */
  private static void assertSameCells(List<List<String>> csv, List<List<Object>> arrow) {
    assertThat(csv).isNotEmpty().hasSameSizeAs(arrow);
    for (int row = 0; row < csv.size(); row++) {
      List<Object> cells = arrow.get(row);
      List<String> fields = csv.get(row);
      assertThat(IntStream.range(0, fields.size())
              .mapToObj(i -> parsed(fields.get(i), cells.get(i)))
              .toList())
          .isEqualTo(cells);
    }
  }

  private static Object parsed(String field, Object like) {
    String number = field.replace("Inf", "Infinity");
    if (like instanceof Float) {
      return Float.valueOf(number);
    }
    if (like instanceof Double) {
      return Double.valueOf(number);
    }
    if (like instanceof Integer) {
      return Integer.valueOf(field);
    }
    return like instanceof Long
        ? (Object) Long.valueOf(field)
        : field.isEmpty() ? ArrowCells.NULL : field;
  }
}
