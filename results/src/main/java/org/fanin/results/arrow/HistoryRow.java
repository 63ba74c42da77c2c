package org.fanin.results.arrow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is logged at one point of the training.
 *
 * @param kind of steps or of an epoch
 * @param epoch from 1; 0 before the first step
 * @param step steps taken so far
 * @param train mean over the samples trained on since the row before, up to 100 steps, or in the
 *     epoch, each before its update; empty before the first step
 * @param test on the whole test part; epochs only
 * @param kernelGradientNorms Euclidean norm of the gradient of each kernel, in forward order, on the
 *     first batch of a row's steps, before its update; empty if not measured
 */
public record HistoryRow(
    Kind kind,
    int epoch,
    long step,
    Optional<Score> train,
    Optional<Score> test,
    List<Double> kernelGradientNorms) {

  public HistoryRow {
    kernelGradientNorms = List.copyOf(kernelGradientNorms);
  }

  /** What a row speaks of. */
  public enum Kind {
    /** The updates since the row before, of one epoch. */
    STEP("step"),
    /** One pass over the training part. */
    EPOCH("epoch");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** How files name it. */
    String label() {
      return label;
    }

    /** The kind of that label. */
    static Kind of(String label) {
      return Arrays.stream(values())
          .filter(kind -> kind.label.equals(label))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(
              "a row is of the kind '" + label + "', not step or epoch"));
    }
  }

  /**
   * How well a network does.
   *
   * @param loss mean over samples, in the unit of the study's loss
   * @param accuracy fraction of samples classified rightly
   */
  public record Score(double loss, double accuracy) {}

  /** The steps since the row before, of which {@code step} is the last. */
  public static HistoryRow step(int epoch, long step, Score train, List<Double> gradientNorms) {
    return new HistoryRow(
        Kind.STEP, epoch, step, Optional.of(train), Optional.empty(), gradientNorms);
  }

  /** The end of an epoch, or the state before the first step. */
  public static HistoryRow epoch(int epoch, long step, Optional<Score> train, Score test) {
    return new HistoryRow(Kind.EPOCH, epoch, step, train, Optional.of(test), List.of());
  }

  /** Norm over all kernels, {@code sqrt(sum of squares)}; empty if not measured. */
  public OptionalDouble gradientNorm() {
    return kernelGradientNorms.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(
            kernelGradientNorms.stream().mapToDouble(norm -> norm * norm).sum()));
  }
}
