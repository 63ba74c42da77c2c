package org.fanin.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of a dataset, found but not yet opened.
 *
 * @param place how messages name it
 * @param content gives its bytes from the start
 */
record DataFile(String place, Content content) {

  /** Opens a file. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** The file {@code name} of {@code folder}; without one, the packed copy in the jar. */
  static DataFile locate(DataFolder folder, String jarFolder, String name) {
    folder.check();
    return folder
        .path()
        .map(path -> inFolder(path, name))
        .orElseGet(() -> inJar(jarFolder + "/" + name + ".gz"));
  }

  private static DataFile inFolder(Path folder, String name) {
    List<String> names = spellings(name);
    Optional<Path> found =
        names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    return found
        .map(path -> new DataFile(path.toString(), () -> Files.newInputStream(path)))
        .orElseThrow(() -> new DatasetException(
            "data folder " + folder + " holds none of " + String.join(", ", names)));
  }

  /** Some copies write {@code .idx3} for {@code -idx3}; any may be packed. */
  private static List<String> spellings(String name) {
    return Stream.of(name, name.replace("-idx", ".idx"))
        .flatMap(spelling -> Stream.of(spelling, spelling + ".gz"))
        .toList();
  }

  private static DataFile inJar(String resource) {
    return new DataFile("embedded " + resource, () -> {
      InputStream stream = DataFile.class.getResourceAsStream(resource);
      if (stream == null) {
        throw new DatasetException("embedded " + resource + " is missing: the jar is damaged");
      }
      return stream;
    });
  }
}
