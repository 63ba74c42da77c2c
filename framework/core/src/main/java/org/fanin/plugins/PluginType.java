package org.fanin.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A class that a plugin brings, loaded.
 *
 * @param type the class
 * @param jar where it lies; empty if that is a folder of the class path
 */
public record PluginType(Class<?> type, Optional<Path> jar) {}
