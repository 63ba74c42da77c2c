package org.fanin.results.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.fanin.results.folder.Outcome.Failed;

/**
 * The folder of one trial: {@code outcome.json}, {@code history.arrow} and {@code captures}.
 *
 * @param path the folder, which need not exist
 */
public record TrialFolder(Path path) {

  private static final String STATUS = "status";
  private static final String ADVICE =
      "'fanin resume' with the folder of the run runs this trial again and keeps the others.";

  /**
   * How the trial ended; empty while it has not.
   *
   * @throws RunFolderException if the file is damaged or missing
   */
  public Optional<Outcome> outcome() {
    return checksums().map(checksums -> {
      checksums.check(outcomeFile(), ADVICE);
      return read(outcomeFile());
    });
  }

  private static Outcome read(Path file) {
    JsonNode tree = Json.read(file, ADVICE);
    String status = tree.path(STATUS).asText();
    Class<? extends Outcome> type = switch (status) {
      case "completed" -> Completed.class;
      case "diverged" -> Diverged.class;
      case "failed" -> Failed.class;
      default ->
        throw new RunFolderException("Cannot read " + file + ": its status is '" + status
            + "', not completed, diverged or failed. " + ADVICE);
    };
    return Json.convert(file, tree, type, ADVICE);
  }

  /**
   * Writes {@code outcome.json}, then the checksums of all files, which make the trial over; deletes
   * its checkpoints, which nobody needs any more.
   */
  public void write(Outcome outcome) {
    ObjectNode tree = Json.tree(Map.of(STATUS, outcome.status()));
    Json.write(outcomeFile(), tree.setAll(Json.tree(outcome)));
    var files = new ArrayList<>(capturedFiles());
    Stream.of(history(), outcomeFile()).filter(Files::exists).forEach(files::add);
    Checksums.of(path, files).write();
    deleteCheckpoints();
  }

  /** Of all files of the trial as they were written; empty while it is not over. */
  public Optional<Checksums> checksums() {
    return Checksums.read(path, ADVICE);
  }

  /**
   * This folder, once every file was found as it was written; a trial may not be over while its run
   * is not.
   *
   * @throws RunFolderException if a file is missing or damaged; it says which and what to do
   */
  public TrialFolder checked(Manifest manifest) {
    isOver(manifest);
    check();
    return this;
  }

  /**
   * Whether the trial is over, with all its files; it may not be while its run is not.
   *
   * @throws RunFolderException if its run is over and the trial is not
   */
  public boolean isOver(Manifest manifest) {
    boolean isOver = checksums().isPresent();
    if (!isOver && manifest.timeAndPlace().finished().isPresent()) {
      throw new RunFolderException("The trial " + path
          + " is missing or not whole, although its run was finished. " + ADVICE);
    }
    return isOver;
  }

  /** Whether the trial, which is over, wrote {@code file}, be it still there or not. */
  public boolean wrote(Path file) {
    return Files.exists(file) || checksums().filter(all -> all.name(file)).isPresent();
  }

  /**
   * {@code file}, such as {@link #history()}, once it was found as it was written.
   *
   * @throws RunFolderException if it or the list of checksums is damaged or missing
   */
  public Path checked(Path file) {
    checksums().orElseThrow(() -> Checksums.missing(file, ADVICE)).check(file, ADVICE);
    return file;
  }

  /**
   * Checks that every file is as it was written; does nothing while the trial is not over.
   *
   * @throws RunFolderException if a file is missing or damaged; it says which and what to do
   */
  public void check() {
    checksums().ifPresent(all -> all.checkAll(ADVICE));
  }

  /** Deletes the whole folder, so that the trial starts from nothing. */
  public void delete() {
    Folders.delete(path);
  }

  /** Where it can go on after epoch {@code epoch}, from 1. */
  public CheckpointFolder checkpoint(int epoch) {
    return new CheckpointFolder(this, epoch);
  }

  /** Where it can go on, the latest first, whole or not. */
  public List<CheckpointFolder> checkpoints() {
    return Folders.entries(checkpointsPath()).stream()
        .map(folder -> String.valueOf(folder.getFileName()))
        .filter(name -> name.matches("[1-9][0-9]{0,8}"))
        .map(name -> checkpoint(Integer.parseInt(name)))
        .sorted(Comparator.comparingInt(CheckpointFolder::epoch).reversed())
        .toList();
  }

  /** Deletes all that {@link #checkpoints} gives. */
  public void deleteCheckpoints() {
    Folders.delete(checkpointsPath());
  }

  Path checkpointsPath() {
    return path.resolve("checkpoints");
  }

  /** What was captured so far. */
  List<Path> capturedFiles() {
    return Folders.entries(path.resolve("captures")).stream()
        .filter(file -> !AtomicFile.isPart(file))
        .toList();
  }

  /** One row a logged step and epoch. */
  public Path history() {
    return path.resolve("history.arrow");
  }

  /** Pre-activations and outputs on the probe. */
  public Path capture(Moment moment) {
    return captures(moment, "");
  }

  /** The kernels. */
  public Path weights(Moment moment) {
    return captures(moment, ".weights");
  }

  /** The gradients of the kernels on the probe. */
  public Path gradients(Moment moment) {
    return captures(moment, ".gradients");
  }

  private Path captures(Moment moment, String kind) {
    return path.resolve("captures").resolve(moment.name() + kind + ".arrow");
  }

  private Path outcomeFile() {
    return path.resolve("outcome.json");
  }
}
