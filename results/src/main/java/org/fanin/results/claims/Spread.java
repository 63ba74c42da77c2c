package org.fanin.results.claims;

/**
 * How the outputs of one hidden layer spread, all repeats taken together.
 *
 * @param layer its name
 * @param standardDeviation of its outputs
 * @param shareNearZero of its outputs
 */
public record Spread(String layer, double standardDeviation, double shareNearZero) {}
