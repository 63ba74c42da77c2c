package org.fanin.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A class that a plugin brings, not yet loaded.
 *
 * @param part what it is
 * @param className with its package
 * @param jar where it lies; empty if that is a folder of the class path, or Fanin's own
 * @param outline of a study; empty if no index tells of it, or only that it has faults
 */
public record PluginClass(
    Part part, String className, Optional<Path> jar, Optional<Outline> outline) {

  PluginClass(Part part, String className, Optional<Path> jar) {
    this(part, className, jar, Optional.empty());
  }
}
