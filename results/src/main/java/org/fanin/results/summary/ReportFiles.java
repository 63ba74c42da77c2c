package org.fanin.results.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * The figures and the report of a run, made but not yet written: if one cannot be made, those that
 * lie in the folder stay as they are.
 *
 * @param pictures by the names of their files
 * @param markdown the report
 * @param page the same, with the figures in it
 */
record ReportFiles(Map<String, byte[]> pictures, String markdown, String page) {

  ReportFiles {
    pictures = Map.copyOf(pictures);
  }

  /** Makes all; figures and text side by side, then the page that holds them. */
  static ReportFiles of(Comparison comparison, List<Exhibit> exhibits, Workers workers) {
    List<Picture> pictures = exhibits.stream().map(Exhibit::picture).toList();
    var contents = new ArrayList<Supplier<byte[]>>();
    exhibits.forEach(exhibit -> contents.add(exhibit.figure()::svg));
    exhibits.forEach(exhibit -> contents.add(exhibit.figure()::png));
    contents.add(() -> new Report(comparison, pictures).markdown().getBytes(UTF_8));
    List<byte[]> made = workers.map(contents, Supplier::get);
    Map<String, byte[]> files = new HashMap<>();
    Map<String, String> images = new HashMap<>();
    for (int i = 0; i < pictures.size(); i++) {
      String name = pictures.get(i).name();
      byte[] svg = made.get(i);
      files.put(name + ".svg", svg);
      files.put(name + ".png", made.get(pictures.size() + i));
      images.put(
          "figures/" + name + ".png",
          "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
    }
    String markdown = new String(made.get(made.size() - 1), UTF_8);
    String title = comparison.manifest().study().title();
    return new ReportFiles(files, markdown, new HtmlPage(images).of(title, markdown));
  }

  /** Writes all into {@code folder}. */
  void write(RunFolder folder) {
    pictures.forEach((name, bytes) -> AtomicFile.write(folder.figures().resolve(name), bytes));
    AtomicFile.write(folder.reportMarkdown(), markdown.getBytes(UTF_8));
    AtomicFile.write(folder.reportHtml(), page.getBytes(UTF_8));
  }
}
