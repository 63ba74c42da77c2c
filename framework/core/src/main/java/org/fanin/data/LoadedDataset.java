package org.fanin.data;

import java.util.SortedMap;

/**
 * A dataset in memory.
 *
 * @param train what networks learn from
 * @param test what they are judged by; its first samples are the probe
 * @param sha256 SHA-256 in hexadecimal of the unpacked content, by file name
 */
public record LoadedDataset(Samples train, Samples test, SortedMap<String, String> sha256) {}
