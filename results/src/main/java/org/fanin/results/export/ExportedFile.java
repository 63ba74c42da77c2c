package org.fanin.results.export;

/**
 * A file that was written.
 *
 * @param file where it is
 * @param rows below its header
 * @param bytes its size
 */
public record ExportedFile(String file, long rows, long bytes) {}
