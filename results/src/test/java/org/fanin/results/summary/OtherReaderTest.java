package org.fanin.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.HistogramFile;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a run's files with Apache Arrow for JavaScript and compares.
 *
 * <p>Needs node and npm, and once the npm registry: without them it is skipped, but not where the
 * environment variable CI is set.
 */
class OtherReaderTest {

  private static final Path SCRIPT = Path.of("src", "test", "node").toAbsolutePath();
  private static final Path INSTALLED = Path.of("target", "node").toAbsolutePath();

  @TempDir
  private static Path path;

  private static RunFolder folder;
  private static JsonNode read;

  private final BufferAllocator allocator = new RootAllocator();

  @BeforeAll
  static void readWithNode() throws IOException, InterruptedException {
    install();
    try (BufferAllocator own = new RootAllocator()) {
      folder = FakeRun.write(path, own);
      new Summarizer(own, 1).summarize(folder, (done, steps) -> {});
    }
    TrialFolder wide = folder.trial("wide", 1);
    var command = new ArrayList<>(List.of("node", "read.js"));
    List.of(
            wide.capture(Moment.END),
            wide.weights(Moment.END),
            wide.history(),
            folder.statistics(),
            folder.histograms())
        .forEach(file -> command.add(file.toString()));
    read = JsonMapper.builder().build().readTree(run(command));
  }

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void capturesHoldTheSameValues() {
    JsonNode file = read.path("END.arrow");
    assertThat(file.path("rows").asInt()).isEqualTo(FakeRun.SAMPLES);
    assertThat(file.path("batches").asInt()).isEqualTo(2);
    assertThat(file.path("metadata").path("arm").asText()).isEqualTo("wide(stddev=0.5)");
    assertThat(file.path("metadata").path("moment").asText()).isEqualTo("END");
    JsonNode samples = file.path("columns").path("sample").path("values");
    assertThat(samples.get(FakeRun.SAMPLES - 1).asInt()).isEqualTo(FakeRun.SAMPLES - 1);
    var values = new ArrayList<Double>();
    JsonNode outputs = file.path("columns").path("dense-1.out");
    outputs.path("values").forEach(row -> row.forEach(value -> values.add(value.asDouble())));
    assertThat(values).isEqualTo(ours(folder.trial("wide", 1).capture(Moment.END), 1));
    assertThat(outputs.path("width").asInt()).isEqualTo(4);
    assertThat(outputs.path("nulls").asInt()).isZero();
    assertThat(outputs.path("metadata").path("quantity").asText()).isEqualTo("output");
  }

  @Test
  void kernelsAreTensorsOfTheirShape() {
    JsonNode kernel = read.path("END.weights.arrow").path("columns").path("dense-1.weight");

    assertThat(kernel.path("width").asInt()).isEqualTo(24);
    assertThat(kernel.path("metadata").path("ARROW:extension:name").asText())
        .isEqualTo("arrow.fixed_shape_tensor");
    assertThat(kernel.path("metadata").path("ARROW:extension:metadata").asText())
        .isEqualTo("{\"shape\":[6,4]}");
  }

  @Test
  void historyHoldsTheSameNumbers() {
    var ours = new ArrayList<HistoryRow>();
    HistoryFile.forEach(folder.trial("wide", 1).history(), ours::add, allocator);
    JsonNode columns = read.path("history.arrow").path("columns");

    assertThat(read.path("history.arrow").path("rows").asInt()).isEqualTo(ours.size());
    for (int i = 0; i < ours.size(); i++) {
      HistoryRow row = ours.get(i);
      assertThat(columns.path("step").path("values").get(i).asLong()).isEqualTo(row.step());
      assertSame(columns, "gradientNorm", i, row.gradientNorm());
      assertSame(
          columns,
          "testLoss",
          i,
          row.test().stream().mapToDouble(of -> of.loss()).findFirst());
    }
  }

  @Test
  void statisticsHoldTheSameFigures() {
    List<StatisticsRow> ours = StatisticsFile.read(folder.statistics(), allocator);
    JsonNode columns = read.path("statistics.arrow").path("columns");

    assertThat(read.path("statistics.arrow").path("rows").asInt()).isEqualTo(ours.size());
    for (int i = 0; i < ours.size(); i++) {
      StatisticsRow row = ours.get(i);
      assertThat(columns.path("arm").path("values").get(i).asText())
          .isEqualTo(row.of().arm());
      assertThat(columns.path("layer").path("values").get(i).asText())
          .isEqualTo(row.of().layer());
      assertSame(columns, "standardDeviation", i, row.statistics().standardDeviation());
      assertSame(columns, "skewness", i, row.statistics().skewness());
      assertSame(columns, "p99_9", i, row.statistics().quantiles().get(8));
      assertSame(columns, "shareDead", i, row.statistics().shareDead());
    }
  }

  @Test
  void histogramsHoldTheSameCounts() {
    List<HistogramRow> ours = HistogramFile.read(folder.histograms(), allocator);
    JsonNode columns = read.path("histograms.arrow").path("columns");

    assertThat(read.path("histograms.arrow").path("rows").asInt()).isEqualTo(ours.size());
    for (int i = 0; i < ours.size(); i++) {
      var counts = new ArrayList<Long>();
      columns.path("counts").path("values").get(i).forEach(count -> counts.add(count.asLong()));
      var edges = new ArrayList<Double>();
      columns.path("edges").path("values").get(i).forEach(edge -> edges.add(edge.asDouble()));
      assertThat(counts).isEqualTo(ours.get(i).histogram().counts());
      assertThat(edges).isEqualTo(ours.get(i).histogram().bins().edges());
    }
  }

  private static void assertSame(JsonNode columns, String name, int row, OptionalDouble expected) {
    JsonNode value = columns.path(name).path("values").get(row);
    assertThat(value.isNull()).as(name).isEqualTo(expected.isEmpty());
    expected.ifPresent(number -> assertThat(value.asDouble()).as(name).isEqualTo(number));
  }

  private List<Double> ours(Path capture, int column) {
    var values = new ArrayList<Double>();
    try (CaptureReader reader = CaptureReader.open(capture, allocator)) {
      while (reader.next()) {
        FloatBuffer batch = reader.values(column);
        while (batch.hasRemaining()) {
          values.add((double) batch.get());
        }
      }
    }
    return values;
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    for (String name : List.of("package.json", "package-lock.json", ".npmrc", "read.js")) {
      Files.copy(
          SCRIPT.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      run(List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"));
    } catch (IOException e) {
      assertThat(System.getenv("CI")).as("where CI is set, %s", e.getMessage()).isNull();
      assumeTrue(false, "skipped, as Apache Arrow for JavaScript is missing: " + e.getMessage());
    }
  }

  /** What the command prints. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Path output = INSTALLED.resolve("output.txt");
    Path errors = INSTALLED.resolve("errors.txt");
    Process process = new ProcessBuilder(command)
        .directory(INSTALLED.toFile())
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
    if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " failed: " + Files.readString(errors));
    }
    return Files.readString(output);
  }
}
