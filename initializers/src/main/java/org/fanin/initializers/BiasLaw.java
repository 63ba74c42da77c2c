package org.fanin.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;

/** The law from which the biases of a layer are drawn, one for each of its output channels. */
public sealed interface BiasLaw {

  /** All biases 0. */
  static BiasLaw zero() {
    return new Constant(0);
  }

  /**
   * Draws {@code size} biases: the same from the same state of {@code random}.
   *
   * @throws IllegalArgumentException if the law has no meaning for so many
   */
  float[] sample(int size, RandomGenerator random);

  /** The mean of the biases. */
  double mean();

  /** The mean square of the biases, which theory adds to the signal's second moment. */
  double secondMoment();

  /** The law in a few words: {@code constant 0.1}. */
  String describe();

  /**
   * Every bias is {@code value}.
   *
   * @param value from -1e30 to 1e30
   */
  record Constant(double value) implements BiasLaw {

    public Constant {
      Check.finite("value", value);
    }

    @Override
    public float[] sample(int size, RandomGenerator random) {
      return Distribution.constant(value).draw(size, random);
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public double secondMoment() {
      return value * value;
    }

    @Override
    public String describe() {
      return "constant " + Digits.three(value);
    }
  }

  /**
   * Independent draws from {@code N(0, variance)}, the biases of mean-field theory.
   *
   * @param variance from 0 to 1e30
   */
  record Normal(double variance) implements BiasLaw {

    public Normal {
      Check.notNegative("variance", variance);
    }

    @Override
    public float[] sample(int size, RandomGenerator random) {
      return new Distribution(Law.NORMAL, 0, Math.sqrt(variance)).draw(size, random);
    }

    @Override
    public double mean() {
      return 0;
    }

    @Override
    public double secondMoment() {
      return variance;
    }

    @Override
    public String describe() {
      return "normal, mean 0, variance " + Digits.three(variance);
    }
  }

  /**
   * Independent draws from the uniform law on {@code (-bound, bound)}: mean 0, variance {@code
   * bound^2 / 3}. With {@code bound = 1 / sqrt(fanIn)} the biases of PyTorch's layers.
   *
   * @param bound from 0 to 1e30
   */
  record Uniform(double bound) implements BiasLaw {

    public Uniform {
      Check.notNegative("bound", bound);
    }

    @Override
    public float[] sample(int size, RandomGenerator random) {
      return new Distribution(Law.UNIFORM, 0, bound / Math.sqrt(3)).draw(size, random);
    }

    @Override
    public double mean() {
      return 0;
    }

    @Override
    public double secondMoment() {
      return bound * bound / 3;
    }

    @Override
    public String describe() {
      return "uniform from " + Digits.three(-bound) + " to " + Digits.three(bound);
    }
  }

  /**
   * The biases of an LSTM's four gates, in Keras' order input, forget, cell, output: those of the
   * forget gate are {@code value}, the others 0. With 1 the cell remembers at first.
   *
   * <p>Source: Jozefowicz et al. 2015, "An Empirical Exploration of Recurrent Network
   * Architectures".
   *
   * @param value of the forget gate's biases, from -1e30 to 1e30
   */
  record ForgetGate(double value) implements BiasLaw {

    private static final int GATES = 4;

    public ForgetGate {
      Check.finite("value", value);
    }

    @Override
    public float[] sample(int size, RandomGenerator random) {
      if (size % GATES != 0) {
        throw new IllegalArgumentException(
            "the biases of an LSTM's 4 gates are a multiple of 4, but there are " + size);
      }
      int units = size / GATES;
      float[] biases = new float[size];
      Arrays.fill(biases, units, 2 * units, (float) value);
      return biases;
    }

    @Override
    public double mean() {
      return value / GATES;
    }

    @Override
    public double secondMoment() {
      return value * value / GATES;
    }

    @Override
    public String describe() {
      return "forget gate " + Digits.three(value) + ", others 0";
    }
  }
}
