package org.fanin.results.arrow;

/**
 * Row-major float32 values in native memory, which stays its owner's.
 *
 * @param address of the first value
 * @param byteLength of all values
 */
public record NativeValues(long address, long byteLength) {}
