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
    out.paragraph("The same command gives the same numbers, byte for byte, with:");
    out.list(manifest.versions().entrySet().stream().map(RepeatSection::item).toList());
    if (!manifest.overrides().isEmpty()) {
      out.paragraph("The study's own settings were changed in:");
      out.list(manifest.overrides().entrySet().stream().map(RepeatSection::item).toList());
    }
    out.paragraph("SHA-256 of the data:");
    out.list(manifest.study().dataset().sha256().entrySet().stream()
        .map(RepeatSection::item)
        .toList());
  }

  private static String item(Map.Entry<String, String> entry) {
    return Markdown.text(entry.getKey() + ": " + entry.getValue());
  }
}
