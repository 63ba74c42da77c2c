package org.fanin.plugins;

import java.nio.file.Path;

/**
 * Something wrong with a plugin that leaves all others alone.
 *
 * @param jar where
 * @param problem what, as it follows the jar in a sentence
 */
public record PluginFault(Path jar, String problem) {

  @Override
  public String toString() {
    return jar + " " + problem;
  }
}
