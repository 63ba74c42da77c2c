package org.fanin.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanin.results.text.Letters;

/**
 * A project that is to be written.
 *
 * @param template what it begins with
 * @param folder where; it must not exist yet, or be empty
 */
public record NewProject(Template template, Path folder) {

  private static final String REPOSITORY = "repository/";

  /** The name of what it builds: the folder's, in letters that Maven takes. */
  public String artifact() {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String artifact = Letters.plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return artifact.isEmpty() ? "my-" + template : artifact;
  }

  /**
   * Writes every file, or none if one of them cannot be written.
   *
   * @throws ProjectException if there is something already, or the folder cannot be written
   */
  public void write() {
    try (var written = new NewFiles()) {
      requireNothing();
      FaninRepository repository = FaninRepository.of(template.modules());
      SortedMap<String, byte[]> files = new TreeMap<>();
      repository.files().forEach((path, bytes) -> files.put(REPOSITORY + path, bytes));
      template
          .files(artifact(), repository.version())
          .forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
      for (var file : files.entrySet()) {
        written.write(folder.resolve(file.getKey()), file.getValue());
      }
      written.keep();
    } catch (IOException e) {
      throw new ProjectException(folder + " can't be written: " + e.getMessage(), e);
    }
  }

  private void requireNothing() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ProjectException(folder + " is a file. Name a folder that is new or empty.");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new ProjectException(
              folder + " is not empty, and nothing is overwritten. Name a folder that is new or"
                  + " empty.");
        }
      }
    }
  }
}
