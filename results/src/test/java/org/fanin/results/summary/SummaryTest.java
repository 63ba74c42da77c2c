package org.fanin.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistogramFile;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a summary says, of one that is made once for all tests. */
class SummaryTest {

  @TempDir
  private static Path path;

  private static RunFolder folder;

  private final BufferAllocator allocator = new RootAllocator();

  @BeforeAll
  static void summarize() {
    try (BufferAllocator own = new RootAllocator()) {
      folder = FakeRun.write(path, own);
      new Summarizer(own, 2).summarize(folder, (done, steps) -> {});
    }
  }

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void statisticsSpeakOfAllThatWasCaptured() {
    List<StatisticsRow> rows = StatisticsFile.read(folder.statistics(), allocator);
    // Five trials at INIT and three at END with four columns each, and three kernels.
    assertThat(rows).hasSize(5 * 4 + 3 * 4 + 3);
    assertThat(rows)
        .filteredOn(row -> row.of().arm().equals("zeros")
            && row.of().quantity() == Quantity.OUTPUT
            && row.of().layer().equals("dense-1"))
        .hasSize(4)
        .allSatisfy(row -> {
          assertThat(row.statistics().count()).isEqualTo(4 * FakeRun.SAMPLES);
          assertThat(row.statistics().shareZero()).hasValue(1);
          assertThat(row.statistics().shareDead()).hasValue(1);
        });
    assertThat(rows)
        .filteredOn(row -> row.of().quantity() == Quantity.WEIGHT)
        .allSatisfy(row -> assertThat(row.statistics().maximum()).hasValue(23 / 24f));
  }

  @Test
  void histogramsShareTheirBinsAndCountEverything() {
    List<HistogramRow> rows = HistogramFile.read(folder.histograms(), allocator);
    assertThat(rows).hasSize(2 * (5 * 4 + 3 * 4 + 3));
    List<Histogram> outputs = rows.stream()
        .filter(row -> row.of().layer().equals("dense-1")
            && row.of().quantity() == Quantity.OUTPUT
            && row.of().moment().equals(Moment.INIT))
        .map(HistogramRow::histogram)
        .toList();
    assertThat(outputs).hasSize(2 * 5).allMatch(of -> of.total() == 4 * FakeRun.SAMPLES);
    assertThat(outputs.stream().map(Histogram::bins).distinct()).hasSize(2).contains(Bins.ARTICLE);
  }

  @Test
  void reportComparesTheArms() throws IOException {
    assertThat(report())
        .contains("# A small study\n")
        .contains("| Arm | Test accuracy | Test loss | Epochs to 95 % test accuracy | n |\n")
        .contains("| zeros | 31.00 ± 12.71 % | 1.1 ± 0.13 | never | 2 |\n")
        .contains("| wide(stddev=0.5) | 96.00 % | 0.125 | 1 | 1 |\n")
        .contains("### Dead units at END\n")
        .contains("| zeros | 100 % | 100 % |\n")
        .contains("43 parameters in all.");
  }

  @Test
  void reportSaysWhichTrialsDidNotGetThrough() throws IOException {
    assertThat(report())
        .contains(
            "* **wide(stddev=0.5), repeat 2** diverged at step 17 with a loss of NaN. To see it again, alone: "
                + "` fanin run small --trial wide/2 `\n")
        .contains(
            "* **odd\\|arm\\<b\\>\\`x\\`, repeat 1** failed: disk \\| full. To see it again, alone: ``"
                + " fanin run `small` --only odd ``\n")
        .contains("* **odd\\|arm\\<b\\>\\`x\\`, repeat 2** has not ended.\n");
  }

  @Test
  void reportJudgesTheClaims() throws IOException {
    assertThat(report())
        .contains("| Statement | Holds when | At INIT | At END |\n")
        .contains(
            "| Zeros \\| stay at zero | zeros: at least 95 % near zero in every hidden layer |"
                + " **holds**: dense-1 100 % | **holds**: dense-1 100 % |\n")
        .contains("| **holds**: dense-1 ∞ |")
        .contains("**does not hold**: dense-1 0")
        .contains("not tested: he: nothing was captured");
  }

  @Test
  void reportKnowsNothingOfTimeAndPlace() throws IOException {
    assertThat(report()).doesNotContain("a-host", "an-os", "a-folder", "abc123", "2026", "480.25");
  }

  @Test
  void pageStandsAloneAndEscapesWhatUsersWrote() throws IOException {
    assertThat(folder.reportHtml())
        .content()
        .contains("<title>A small study</title>", "data:image/svg+xml;base64,", "odd|arm&lt;b&gt;")
        .doesNotContain("src=\"figures", "<b>", "{{");
  }

  @Test
  void figuresAreThereAsPixelsAndAsSvg() throws Exception {
    assertThat(folder.figures().toFile().list())
        .containsExactlyInAnyOrder(Stream.of(
                "signal",
                "article-init",
                "article-end",
                "fitted-init",
                "fitted-end",
                "learning-curves")
            .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
            .toArray(String[]::new));
    for (String name : folder.figures().toFile().list()) {
      Path file = folder.figures().resolve(name);
      if (name.endsWith(".png")) {
        assertThat(inked(ImageIO.read(file.toFile()))).as(name).isGreaterThan(0.01);
      } else {
        var xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var svg = xml.newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
      }
      assertThat(report()).contains("figures/" + name);
    }
  }

  private static String report() throws IOException {
    return Files.readString(folder.reportMarkdown());
  }

  private static double inked(BufferedImage image) {
    long inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return (double) inked / image.getWidth() / image.getHeight();
  }
}
