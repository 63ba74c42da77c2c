package org.fanin.study;

/**
 * One level of a factor.
 *
 * @param label as it stands in an arm's label: {@code gaussian(stddev=0.01)}
 * @param value what the arm is made of
 */
record Level<T>(String label, T value) {}
