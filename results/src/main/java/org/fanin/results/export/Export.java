package org.fanin.results.export;

import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.folder.ExistingPath;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.summary.Progress;

/**
 * Writes tables of a run as CSV files, each of which appears whole or not at all and takes the place
 * of an older one.
 *
 * <p>Memory is bounded by the batches of the run's files, not by how much was captured.
 */
public final class Export {

  private final List<Part> parts;

  private Export(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * The export of {@code table}.
   *
   * @throws RunFolderException if the run does not have it, or not yet
   */
  public static Export of(RunFolder folder, ExportedTable table) {
    return new Export(new ExportPlan(folder).parts(table));
  }

  /** All {@code exports} in one. */
  public static Export all(List<Export> exports) {
    return new Export(exports.stream().flatMap(export -> export.parts.stream()).toList());
  }

  /**
   * Checks that {@code to} is a folder or can be made one.
   *
   * @throws RunFolderException if a file is in its way
   */
  public static void requireFolder(Path to) {
    ExistingPath.nearest(to).filter(existing -> !Files.isDirectory(existing)).ifPresent(file -> {
      throw RunFolderException.unwritable(to, new NotDirectoryException(file.toString()));
    });
  }

  /**
   * Writes the files below the folder {@code to}, once all that is read was found as it was written.
   *
   * @throws RunFolderException if a file is damaged or cannot be written
   */
  public List<ExportedFile> write(Path to, Progress progress) {
    int steps = 2 * parts.size();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).check();
      progress.advanced(i + 1, steps);
    }
    var files = new ArrayList<ExportedFile>();
    try (BufferAllocator memory = new RootAllocator()) {
      for (int i = 0; i < parts.size(); i++) {
        files.addAll(parts.get(i).write(to, memory));
        progress.advanced(parts.size() + i + 1, steps);
      }
    }
    return List.copyOf(files);
  }
}
