package org.fanin.results.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.AtomicFile;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.report.HtmlPage;
import org.fanin.results.report.Picture;
import org.fanin.results.report.Report;
import org.fanin.results.summary.Gallery.Exhibit;

/** Writes the figures and the report of a run. */
final class ReportFiles {

  private final RunFolder folder;
  private final Workers workers;

  /** Into {@code folder}, by {@code workers}. */
  ReportFiles(RunFolder folder, Workers workers) {
    this.folder = folder;
    this.workers = workers;
  }

  private record Content(Path file, Supplier<byte[]> bytes) {

    /** What was written. */
    byte[] write() {
      byte[] written = bytes.get();
      AtomicFile.write(file, written);
      return written;
    }
  }

  /** Writes all; figures and text side by side, then the page that holds them. */
  void write(Comparison comparison, List<Exhibit> exhibits) {
    List<Picture> pictures = exhibits.stream().map(Exhibit::picture).toList();
    var contents = new ArrayList<Content>();
    exhibits.forEach(
        exhibit -> contents.add(new Content(file(exhibit, ".svg"), exhibit.figure()::svg)));
    exhibits.forEach(
        exhibit -> contents.add(new Content(file(exhibit, ".png"), exhibit.figure()::png)));
    contents.add(new Content(
        folder.reportMarkdown(),
        () -> new Report(comparison, pictures).markdown().getBytes(UTF_8)));
    List<byte[]> written = workers.map(contents, Content::write);
    Map<String, String> images = new HashMap<>();
    for (int i = 0; i < pictures.size(); i++) {
      images.put(
          "figures/" + pictures.get(i).name() + ".png",
          "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(written.get(i)));
    }
    String markdown = new String(written.get(written.size() - 1), UTF_8);
    String page = new HtmlPage(images).of(comparison.manifest().study().title(), markdown);
    AtomicFile.write(folder.reportHtml(), page.getBytes(UTF_8));
  }

  private Path file(Exhibit exhibit, String ending) {
    return folder.figures().resolve(exhibit.picture().name() + ending);
  }
}
