package org.fanin.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.figures.Figure;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.report.Picture;
import org.fanin.results.summary.Gallery.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private static final Figure BLANK = new Figure(10, 10, graphics -> {});
  private static final Figure BROKEN = new Figure(10, 10, graphics -> {
    throw new IllegalStateException("out of ink");
  });

  @TempDir
  private Path path;

  @Test
  void nothingIsWrittenUnlessAllCanBeMade() throws Exception {
    var folder = new RunFolder(path);
    write(folder, List.of(exhibit("one", BLANK)));
    byte[] report = Files.readAllBytes(folder.reportMarkdown());

    assertThatThrownBy(
            () -> write(folder, List.of(exhibit("two", BLANK), exhibit("three", BROKEN))))
        .hasMessage("out of ink");

    assertThat(folder.reportMarkdown()).hasBinaryContent(report);
    assertThat(folder.figures().toFile().list()).containsExactlyInAnyOrder("one.png", "one.svg");
  }

  private static void write(RunFolder folder, List<Exhibit> exhibits) {
    try (var workers = new Workers(2)) {
      var comparison = new Comparison(Manifests.small(), List.of(), List.of());
      ReportFiles.of(comparison, exhibits, workers).write(folder);
    }
  }

  private static Exhibit exhibit(String name, Figure figure) {
    return new Exhibit(new Picture(name, "Title", "Caption"), figure);
  }
}
