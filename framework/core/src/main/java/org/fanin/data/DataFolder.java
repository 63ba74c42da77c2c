package org.fanin.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where datasets are read from.
 *
 * @param path a folder with the dataset's files; what Fanin brings if empty
 */
public record DataFolder(Optional<Path> path) {}
