package org.fanin.prediction;

import java.util.OptionalDouble;

/**
 * What theory expects of one layer with a kernel, on average over the draws of the weights.
 *
 * @param layer its name
 * @param signal the second moment of a pre-activation; empty if it is not predicted
 * @param gradient the second moment of the loss' gradient with respect to a pre-activation, as a
 *     share of that with respect to one of the network's outputs; empty if it is not predicted
 * @param gradientNorm the root mean square norm of the gradient with respect to the kernel, as a
 *     share of the last kernel's; empty if it is not predicted, or if the last kernel's is 0
 */
public record LayerPrediction(
    String layer, OptionalDouble signal, OptionalDouble gradient, OptionalDouble gradientNorm) {}
