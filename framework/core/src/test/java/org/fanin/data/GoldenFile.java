package org.fanin.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole text of a message, as a file that people read and review.
 *
 * <p>{@code mvn test -Dgolden.write=true} writes the files anew; read every difference before it is
 * committed.
 */
public final class GoldenFile {

  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private final Path file;

  /** The file {@code name} in folder {@code zoo} beside {@code test}. */
  public GoldenFile(Class<?> test, String name) {
    String folder = test.getPackageName().replace('.', '/');
    this.file = RESOURCES.resolve(folder).resolve("zoo").resolve(name + ".txt");
  }

  /** Asserts that the file holds {@code text} and a line end. */
  public void assertHolds(String text) {
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
      }
      assertThat(text + "\n").isEqualTo(Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
