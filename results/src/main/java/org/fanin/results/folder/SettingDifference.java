package org.fanin.results.folder;

import java.util.Optional;

/**
 * A value of the manifest in which two runs differ.
 *
 * @param name where it stands: {@code study.epochs}, {@code arms[0].layers[1].fanIn}
 * @param first as JSON; empty if the first run has none
 * @param second as JSON; empty if the second run has none
 */
public record SettingDifference(String name, Optional<String> first, Optional<String> second) {}
