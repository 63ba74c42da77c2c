package org.fanin.checking;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plugins.TimeLimit;

/** What an initializer gave once, and where it left the generator. */
final class Draw {

  private final float[] given;
  private final float[] weights;
  private final long next;

  private Draw(float[] given, long next) {
    this.given = given;
    this.weights = given.clone();
    this.next = next;
  }

  /** What {@code law} makes of {@code random}; throws a complaint if it takes too long or throws. */
  static Draw of(WeightInitializer law, Kernel kernel, RandomGenerator random, TimeLimit limit) {
    return Complaint.orResult(
        limit,
        kernel,
        () -> new Draw(
            Objects.requireNonNull(law.sample(kernel, random), "null"), random.nextLong()));
  }

  /** A copy of the weights, made at once; not to be written to. */
  float[] weights() {
    return weights;
  }

  boolean hasWeightsOf(Draw other) {
    return Arrays.equals(weights, other.weights);
  }

  /** Whether both took as many numbers, if they began with the same seed. */
  boolean endsAs(Draw other) {
    return next == other.next;
  }

  /** Whether both got one array. */
  boolean sharesWith(Draw other) {
    return given == other.given;
  }

  /** Whether the array still holds what was drawn. */
  boolean isUntouched() {
    return Arrays.equals(given, weights);
  }

  /** Whether all weights are one number. */
  boolean isConstant() {
    return IntStream.range(1, weights.length).allMatch(i -> weights[i] == weights[0]);
  }
}
