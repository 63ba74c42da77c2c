package org.fanin.plugins;

/**
 * What a list tells of a study.
 *
 * @param title heads its report
 * @param arms how many arms it compares
 * @param repeats how often each is trained
 */
public record Outline(String title, int arms, int repeats) {}
