package org.fanin.results.report;

import java.util.Map;
import org.fanin.results.folder.Manifest;

/** How to get the same numbers again. */
final class RepeatSection {

  private final Manifest manifest;

  RepeatSection(Manifest manifest) {
    this.manifest = manifest;
  }

  void write(Markdown out) {
    out.heading(2, "How to repeat it");
    out.code(manifest.command());
    write(out, "The same command gives the same numbers with:", manifest.versions());
    write(out, "The study's own settings were changed in:", manifest.overrides());
    write(out, "SHA-256 of the data:", manifest.study().dataset().sha256());
  }

  private static void write(Markdown out, String title, Map<String, String> items) {
    if (!items.isEmpty()) {
      out.paragraph(title);
      out.list(items.entrySet().stream()
          .map(item -> Markdown.text(item.getKey() + ": " + item.getValue()))
          .toList());
    }
  }
}
