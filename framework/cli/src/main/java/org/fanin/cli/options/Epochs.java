package org.fanin.cli.options;

/**
 * A number of epochs.
 *
 * @param count at least 1
 */
record Epochs(int count) {}
