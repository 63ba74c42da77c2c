package org.fanin.results.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * The folder of one run: where each of its files lies.
 *
 * @param path the folder, which need not exist
 */
public record RunFolder(Path path) {

  private static final String ADVICE =
      "Name the folder of a run, restore this file from a copy, or run the study again.";

  /**
   * What was run.
   *
   * @throws RunFolderException if the file is missing, damaged, or of another format version
   */
  public Manifest manifest() {
    JsonNode tree = Json.read(manifestFile(), ADVICE);
    int version = tree.path("formatVersion").asInt();
    if (version != Manifest.FORMAT_VERSION) {
      throw new RunFolderException("Cannot read " + manifestFile() + ": its formatVersion is "
          + tree.path("formatVersion") + ", but this Fanin reads " + Manifest.FORMAT_VERSION
          + ". Use the Fanin that wrote it, or run the study again.");
    }
    return Json.convert(manifestFile(), tree, Manifest.class, ADVICE);
  }

  /** Writes {@code manifest.json}. */
  public void write(Manifest manifest) {
    Json.write(manifestFile(), manifest);
  }

  /**
   * The folder of one trial.
   *
   * @param arm the slug of the arm
   * @param repeat from 1
   */
  public TrialFolder trial(String arm, int repeat) {
    return new TrialFolder(path.resolve("trials").resolve(arm).resolve(String.valueOf(repeat)));
  }

  /** One row an arm, repeat, moment, layer and quantity. */
  public Path statistics() {
    return path.resolve("statistics.arrow");
  }

  /** Two rows an arm, repeat, moment, layer and quantity: fixed and fitted bins. */
  public Path histograms() {
    return path.resolve("histograms.arrow");
  }

  /** The report as Markdown. */
  public Path reportMarkdown() {
    return path.resolve("report.md");
  }

  /** The report as one self-contained page. */
  public Path reportHtml() {
    return path.resolve("report.html");
  }

  /** The report's pictures. */
  public Path figures() {
    return path.resolve("figures");
  }

  private Path manifestFile() {
    return path.resolve("manifest.json");
  }
}
