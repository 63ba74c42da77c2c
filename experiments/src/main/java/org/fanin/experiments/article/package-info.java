/**
 * The article's comparison of initializations, made sound and to the letter.
 *
 * <p>The article is a tutorial on weight initialization, which compared zeros, random normal, Glorot,
 * He and LeCun by histograms of a 784-512-256-128-64 ReLU network's activations on MNIST.
 *
 * <p>Holds studies only: no code that runs them.
 */
@NullMarked
package org.fanin.experiments.article;

import org.jspecify.annotations.NullMarked;
