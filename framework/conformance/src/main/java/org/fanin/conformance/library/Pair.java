package org.fanin.conformance.library;

import java.util.List;

/**
 * Two layers of one network, drawn with one seed.
 *
 * @param spelling how the seed is set
 * @param first the kernel of the first
 * @param second the kernel of the second
 * @param notes why they depend on each other, for readers who find that they do
 */
public record Pair(String spelling, Drawn first, Drawn second, List<String> notes) {}
