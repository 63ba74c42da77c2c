package org.fanin.results.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of one run: where each of its files lies.
 *
 * @param path the folder, which need not exist
 */
public record RunFolder(Path path) {

  private static final String ADVICE =
      "Name the folder of a run, restore this file from a copy, or run the study again.";

  private static final String SUMMARIZE =
      "'fanin summarize' with the folder of the run writes it anew.";

  /** Whether a run has begun to write here. */
  public boolean isBegun() {
    return Files.exists(manifestFile());
  }

  /**
   * What was run.
   *
   * @throws RunFolderException if the file is missing, damaged, or of another format version
   */
  public Manifest manifest() {
    String text = Json.readText(manifestFile(), ADVICE);
    JsonNode tree = Json.parse(manifestFile(), text, ADVICE);
    JsonNode version = tree.path("formatVersion");
    if (version.asInt() != Manifest.FORMAT_VERSION) {
      throw new RunFolderException("Cannot read " + manifestFile() + ": "
          + (version.isMissingNode()
              ? "it states no formatVersion"
              : "its formatVersion is " + version)
          + ", but this Fanin reads " + Manifest.FORMAT_VERSION
          + ". Use the Fanin that wrote it, or run the study again.");
    }
    Seal.fault(text).ifPresent(fault -> {
      throw RunFolderException.unreadable(manifestFile(), fault, ADVICE);
    });
    return Json.convert(manifestFile(), tree, Manifest.class, ADVICE);
  }

  /** Writes {@code manifest.json}, which ends with the SHA-256 of what stands before. */
  public void write(Manifest manifest) {
    AtomicFile.write(manifestFile(), Seal.on(Json.text(manifest)).getBytes(UTF_8));
  }

  /** Keeps the source file {@code name} of the study, so that it can be read later. */
  public void writeStudy(String name, String source) {
    AtomicFile.write(study(name), source.getBytes(UTF_8));
  }

  /**
   * Writes the checksums of all files but the manifest, those of the trials as they wrote them.
   *
   * @param trials that are over
   */
  public void writeChecksums(List<TrialFolder> trials) {
    List<Path> own = List.of(statistics(), histograms(), reportMarkdown(), reportHtml());
    Checksums all = Checksums.of(path, own)
        .and(Checksums.of(path, figures()))
        .and(Checksums.of(path, studyFolder()));
    for (TrialFolder trial : trials) {
      all = trial.checksums().map(all::and).orElse(all);
    }
    all.write();
  }

  /**
   * {@code file}, such as {@link #statistics()}, once it was found as it was written.
   *
   * @throws RunFolderException if it or the list of checksums is damaged or missing
   */
  public Path checked(Path file) {
    Checksums.read(path, SUMMARIZE)
        .orElseThrow(() -> Checksums.missing(file, SUMMARIZE))
        .check(file, SUMMARIZE);
    return file;
  }

  /** Deletes what processes that died had begun to write. */
  public void deleteParts() {
    Folders.delete(path, AtomicFile::isPart);
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

  /** The folders of all trials that {@code manifest} tells of, whether they exist or not. */
  public List<TrialFolder> trials(Manifest manifest) {
    return manifest.arms().stream()
        .flatMap(arm ->
            manifest.study().repeatNumbers().stream().map(repeat -> trial(arm.slug(), repeat)))
        .toList();
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

  /** The copy of the study's source file {@code name}, of a study that is no class. */
  public Path study(String name) {
    return studyFolder().resolve(name);
  }

  private Path studyFolder() {
    return path.resolve("study");
  }

  private Path manifestFile() {
    return path.resolve("manifest.json");
  }
}
