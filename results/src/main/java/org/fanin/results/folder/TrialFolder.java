package org.fanin.results.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
  private static final String ADVICE = "Delete the folder of this trial, or run the study again.";

  /**
   * How the trial ended; empty while it has not.
   *
   * @throws RunFolderException if the file is damaged
   */
  public Optional<Outcome> outcome() {
    Path file = outcomeFile();
    if (Files.notExists(file)) {
      return Optional.empty();
    }
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
    return Optional.of(Json.convert(file, tree, type, ADVICE));
  }

  /** Writes {@code outcome.json}, which says that the trial is over. */
  public void write(Outcome outcome) {
    ObjectNode tree = Json.tree(Map.of(STATUS, status(outcome)));
    Json.write(outcomeFile(), tree.setAll(Json.tree(outcome)));
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

  private static String status(Outcome outcome) {
    if (outcome instanceof Completed) {
      return "completed";
    }
    return outcome instanceof Diverged ? "diverged" : "failed";
  }

  private Path outcomeFile() {
    return path.resolve("outcome.json");
  }
}
