package org.fanin.results.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;

/** Finds the files of a run that a table is made of; trials that are not over have none yet. */
final class ExportPlan {

  private final RunFolder folder;
  private final Manifest manifest;

  ExportPlan(RunFolder folder) {
    this.folder = folder;
    this.manifest = folder.manifest();
  }

  /** A trial that is over. */
  private record Trial(ArmRecord arm, int repeat, TrialFolder folder) {}

  List<Part> parts(ExportedTable table) {
    return switch (table) {
      case STATISTICS -> List.of(summary("statistics.csv", folder.statistics()));
      case HISTOGRAMS -> List.of(summary("histograms.csv", folder.histograms()));
      case HISTORY -> List.of(history());
      case CAPTURES -> captures();
    };
  }

  private Part summary(String name, Path arrow) {
    if (Files.notExists(arrow)) {
      throw new RunFolderException("The run " + folder.path() + " has no " + arrow.getFileName()
          + " yet: 'fanin summarize' with its folder writes it.");
    }
    var source = new TablePart.Source(arrow, List.of(), () -> folder.checked(arrow));
    return new TablePart(name, List.of(), List.of(source));
  }

  private Part history() {
    List<Trial> over = trials();
    List<TablePart.Source> sources = over.stream()
        .filter(trial -> trial.folder().wrote(trial.folder().history()))
        .map(ExportPlan::history)
        .toList();
    if (sources.isEmpty()) {
      throw new RunFolderException("The run " + folder.path() + " has no history"
          + (over.isEmpty()
              ? " yet: none of its trials is over. 'fanin resume' goes on with it."
              : ": all of its trials that are over failed before they had one. Their outcome.json"
                  + " says why."));
    }
    return new TablePart("history.csv", List.of("arm", "repeat"), sources);
  }

  private static TablePart.Source history(Trial trial) {
    Path arrow = trial.folder().history();
    List<String> keys = List.of(trial.arm().label(), String.valueOf(trial.repeat()));
    return new TablePart.Source(arrow, keys, () -> trial.folder().checked(arrow));
  }

  private List<Part> captures() {
    var parts = new ArrayList<Part>();
    for (Trial trial : trials()) {
      for (Moment moment : manifest.captures().moments()) {
        Stream.of(
                trial.folder().capture(moment),
                trial.folder().weights(moment),
                trial.folder().gradients(moment))
            .filter(trial.folder()::wrote)
            .forEach(arrow -> parts.add(capture(trial, moment, arrow)));
      }
    }
    if (parts.isEmpty()) {
      throw new RunFolderException("The run " + folder.path()
          + " has no captures: its study takes none, or no trial that had one is over.");
    }
    return List.copyOf(parts);
  }

  private Part capture(Trial trial, Moment moment, Path arrow) {
    Path below = folder.path().relativize(arrow.resolveSibling(""));
    return new CapturePart(arrow, below, moment, () -> trial.folder().checked(arrow));
  }

  private List<Trial> trials() {
    return manifest.arms().stream()
        .flatMap(arm -> manifest.study().repeatNumbers().stream()
            .map(repeat -> new Trial(arm, repeat, folder.trial(arm.slug(), repeat))))
        .filter(trial -> trial.folder().isOver(manifest))
        .toList();
  }
}
