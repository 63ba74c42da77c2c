package org.fanin.layers;

import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;

/**
 * What a recurrent layer does at a step with the input {@code x}, its last output {@code h'}, the
 * input kernel {@code W}, the recurrent kernel {@code U} and the biases {@code b}.
 *
 * <p>The gates of a kernel stand side by side, each of as many columns as the layer has units.
 */
public sealed interface Cell {

  /** How layers of the cell are named: {@code lstm} in {@code lstm-1}. */
  String label();

  /** How many gates the kernels hold. */
  int gates();

  /**
   * How many numbers a unit holds at a step: products with the recurrent kernel, sums, gates and what
   * they make. What the input kernel makes of all steps is not among them.
   */
  int numbers();

  /**
   * What follows the kernels, as laws see it; linear where no single function does: the gates of an
   * LSTM or a GRU bend what they are given by the logistic function and by tanh, and then multiply
   * it.
   */
  default ActivationFunction activation() {
    return Activation.LINEAR;
  }

  /**
   * {@code h = f(x W + h' U + b)}.
   *
   * <p>Source: Elman 1990, "Finding Structure in Time"; with ReLU and an identity for {@code U} the
   * IRNN of Le et al. 2015, "A Simple Way to Initialize Recurrent Networks of Rectified Linear
   * Units".
   *
   * @param activation the function {@code f}
   */
  record Plain(ActivationFunction activation) implements Cell {

    @Override
    public String label() {
      return "recurrent";
    }

    @Override
    public int gates() {
      return 1;
    }

    @Override
    public int numbers() {
      return 3; // h' U, the sum, and h
    }
  }

  /**
   * {@code c = s(f) c' + s(i) tanh(g)} and {@code h = s(o) tanh(c)}, where {@code (i, f, g, o) = x W
   * + h' U + b}, {@code s} is the logistic function, {@code g} is the gate called cell, and {@code
   * c'} was {@code c} at the step before.
   *
   * <p>Keras' order of gates, input, forget, cell, output, and one bias for each unit of a gate.
   *
   * <p>Source: Hochreiter and Schmidhuber 1997, "Long Short-Term Memory"; with a forget gate Gers et
   * al. 2000, "Learning to Forget: Continual Prediction with LSTM".
   */
  record Lstm() implements Cell {

    @Override
    public String label() {
      return "lstm";
    }

    @Override
    public int gates() {
      return 4;
    }

    @Override
    public int numbers() {
      // h' U, the sum and its bend of 4 gates; then s(f) c', s(i) tanh(g), c, tanh(c) and h.
      return 17;
    }
  }

  /**
   * {@code h = s(z) h' + (1 - s(z)) tanh(g)}, where {@code (z, r) = x W + h' U + b} and {@code g = x
   * W + (s(r) h') U + b} in the columns of each, and {@code s} is the logistic function.
   *
   * <p>Keras' order of gates, update, reset, candidate, in its form {@code reset_after=False}: the
   * reset gate acts before the recurrent kernel does, and there is one bias for each unit of a gate.
   *
   * <p>Source: Cho et al. 2014, "Learning Phrase Representations using RNN Encoder-Decoder for
   * Statistical Machine Translation", equations 5 to 8.
   */
  record Gru() implements Cell {

    @Override
    public String label() {
      return "gru";
    }

    @Override
    public int gates() {
      return 3;
    }

    @Override
    public int numbers() {
      // The product, the sum and its bend of 3 gates; then s(r) h', -tanh(g), h' - tanh(g), its
      // product with s(z), and h.
      return 14;
    }
  }
}
