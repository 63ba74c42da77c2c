package org.fanin.results.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.ArrowType.FixedSizeList;
import org.apache.arrow.vector.types.pojo.ArrowType.FloatingPoint;
import org.apache.arrow.vector.types.pojo.Field;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.export.ExportedTable;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on files names the columns that files have, in order, with types and units. */
class FilesPageTest {

  private static final Path PAGE = Path.of("../docs/files.md");

  @TempDir
  private static Path path;

  private static RunFolder folder;

  @BeforeAll
  static void write() {
    try (BufferAllocator allocator = new RootAllocator()) {
      folder = FakeRun.write(path, allocator);
      new Summarizer(allocator, 1).summarize(folder, (done, steps) -> {});
    }
  }

  static Stream<Arguments> files() {
    TrialFolder trial = folder.trial("wide", 1);
    return Stream.of(
        arguments("statistics.arrow", folder.statistics()),
        arguments("histograms.arrow", folder.histograms()),
        arguments("trials/ARM/REPEAT/history.arrow", trial.history()),
        arguments("trials/ARM/REPEAT/captures/MOMENT.arrow", trial.capture(Moment.END)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void namesEveryColumn(String heading, Path file) throws IOException {
    List<String> columns =
        fields(file).stream().map(FilesPageTest::row).distinct().toList();

    assertThat(rows("## " + heading))
        .extracting(cells -> String.join(" | ", cells.subList(1, 4)))
        .containsExactlyElementsOf(columns);
  }

  @Test
  void namesKernelsAndTheirGradients() throws IOException {
    List<String> columns = Stream.of(Quantity.WEIGHT, Quantity.GRADIENT)
        .map(quantity -> "`" + new CapturedColumn("LAYER", quantity, List.of(1)).name() + "`")
        .toList();

    assertThat(rows("## trials/ARM/REPEAT/captures/MOMENT.weights.arrow"))
        .extracting(cells -> cells.get(1))
        .containsExactlyElementsOf(columns);
  }

  @Test
  void namesEveryTableOfAnExport() throws IOException {
    assertThat(rows("## CSV"))
        .extracting(cells -> cells.get(1))
        .containsExactlyElementsOf(
            Stream.of(ExportedTable.values()).map(table -> "`" + table + "`").toList());
  }

  private static List<Field> fields(Path file) throws IOException {
    try (BufferAllocator allocator = new RootAllocator();
        var reader = new ArrowFileReader(Files.newByteChannel(file), allocator)) {
      return reader.getVectorSchemaRoot().getSchema().getFields();
    }
  }

  /** The first three cells of a column, whatever its layer. */
  private static String row(Field field) {
    String name = field.getName().replaceAll("\\b(dense-1|head)\\b", "LAYER");
    String unit = field.getMetadata().getOrDefault("unit", "");
    return "`" + name + "` | " + type(field) + (field.isNullable() ? " or null" : "") + " | "
        + unit;
  }

  private static String type(Field field) {
    ArrowType type = field.getType();
    if (type instanceof FixedSizeList) {
      return "fixed-size list of " + type(field.getChildren().get(0));
    }
    if (type instanceof ArrowType.List) {
      return "list of " + type(field.getChildren().get(0));
    }
    if (type instanceof FloatingPoint number) {
      return number.getPrecision() == FloatingPointPrecision.DOUBLE ? "float64" : "float32";
    }
    return type instanceof ArrowType.Int number ? "int" + number.getBitWidth() : "utf8";
  }

  /** The rows below the heading that begins so; before the first bar stands nothing. */
  private static List<List<String>> rows(String heading) throws IOException {
    try (Stream<String> lines = Files.lines(PAGE, UTF_8)) {
      return lines
          .dropWhile(line -> !line.startsWith(heading))
          .skip(1)
          .takeWhile(line -> !line.startsWith("## "))
          .filter(line -> line.startsWith("| `") && !line.startsWith("| `--"))
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .toList();
    }
  }
}
