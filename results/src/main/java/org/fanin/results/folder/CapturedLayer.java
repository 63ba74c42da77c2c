package org.fanin.results.folder;

/**
 * What a row of statistics or histograms speaks of.
 *
 * @param arm the label
 * @param repeat from 1
 * @param moment when it was captured
 * @param layer the name of the layer
 * @param quantity what was captured of it
 */
public record CapturedLayer(
    String arm, int repeat, Moment moment, String layer, Quantity quantity) {}
