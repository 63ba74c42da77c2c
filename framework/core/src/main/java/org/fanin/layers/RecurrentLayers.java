package org.fanin.layers;

import java.util.stream.Stream;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;

/** The recurrent layers of a description; {@link Layers} has all others. */
sealed interface RecurrentLayers permits Layers {

  /** The most samples that go through a network together. */
  int MOST_ROWS = 1_000;

  /** The most numbers that recurrent layers then hold, half a gigabyte. */
  long MOST_VALUES = 1L << 27;

  /**
   * All values of a sample, in their order, as a sequence of {@code steps} steps, which recurrent
   * layers go through: {@code sequence(28)} reads an image of height 28 row by row, {@code
   * sequence(784)} reads its 784 pixels one by one.
   *
   * @param steps a divisor of the number of values
   */
  default Layers sequence(int steps) {
    return Chain.with(self(), new Sequence(steps));
  }

  /** A plain recurrent layer with tanh, named {@code recurrent-1} if it is the first, and so on. */
  default Layers recurrent(int units) {
    return recurrent(units, Activation.TANH);
  }

  /**
   * A plain recurrent layer, {@code h = f(x W + h' U + b)} at every step with {@code h'} of the step
   * before; it puts out the last one.
   *
   * @param activation the function {@code f}, which belongs to the layer: none follows it
   */
  default Layers recurrent(int units, ActivationFunction activation) {
    Given.require(activation, "recurrent");
    return recurrent(new Cell.Plain(activation), units);
  }

  /** A layer of LSTM cells, named {@code lstm-1} if it is the first; it puts out the last step. */
  default Layers lstm(int units) {
    return recurrent(new Cell.Lstm(), units);
  }

  /** A layer of GRU cells, named {@code gru-1} if it is the first; it puts out the last step. */
  default Layers gru(int units) {
    return recurrent(new Cell.Gru(), units);
  }

  /**
   * The last layer puts out every step, {@code (steps, units)}, as a recurrent layer behind it needs.
   *
   * @throws IllegalArgumentException if the last layer is not recurrent
   */
  default Layers allSteps() {
    return Chain.withLastRecurrent(self(), "allSteps", Recurrent::withAllSteps);
  }

  /**
   * The last layer's recurrent weights drawn by a law of its own, whatever the arm's.
   *
   * @throws IllegalArgumentException if the last layer is not recurrent
   */
  default Layers recurrentWeights(WeightInitializer initializer) {
    Given.require(initializer, "recurrentWeights");
    return Chain.withLastRecurrent(
        self(),
        "recurrentWeights",
        last -> last.with(last.laws().withRecurrentWeights(initializer)));
  }

  /** The most steps that a recurrent layer goes through; 0 without any such layer. */
  default int steps() {
    return recurrent().mapToInt(weights -> weights.inputShape().get(0)).max().orElse(0);
  }

  /**
   * The samples that go through the network together where their number is free: {@value
   * #MOST_ROWS}, or fewer where recurrent layers hold the values of many steps at a time.
   */
  default int rows() {
    long values = recurrent()
        .mapToLong(weights -> weights.layer().values(weights.inputShape()))
        .sum();
    return (int) Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / Math.max(1, values)));
  }

  /**
   * How many of {@code samples} go through the network together where sums over all of them are
   * taken: all, as the order of a sum would change its last bits, or {@link #rows()} through
   * recurrent layers.
   */
  default int rowsOf(int samples) {
    return steps() == 0 ? Math.max(1, samples) : rows();
  }

  private Stream<Parameter.Weights> recurrent() {
    return self().weighted().stream().filter(weights -> weights.layer() instanceof Recurrent);
  }

  private Layers recurrent(Cell cell, int units) {
    String name = Chain.next(self(), cell);
    return Chain.with(self(), new Recurrent(name, cell, units, false, LayerLaws.ofArm()));
  }

  private Layers self() {
    return (Layers) this;
  }
}
