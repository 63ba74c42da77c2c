package org.fanin.conformance.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that Maven put on the class path. */
public final class Versions {
  private final Properties properties = new Properties();

  /** Reads the versions that the build wrote beside this class. */
  public Versions() {
    try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of {@code part}. */
  public String of(String part) {
    return properties.getProperty(part);
  }
}
