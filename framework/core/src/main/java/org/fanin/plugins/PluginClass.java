package org.fanin.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A class that a plugin brings, not yet loaded.
 *
 * @param part what it is
 * @param className with its package
 * @param jar where it lies; empty if that is a folder of the class path, or Fanin's own
 */
public record PluginClass(Part part, String className, Optional<Path> jar) {}
