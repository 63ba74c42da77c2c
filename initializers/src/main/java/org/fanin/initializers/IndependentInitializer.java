package org.fanin.initializers;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

/** Draws every weight of a kernel independently from one distribution. */
public interface IndependentInitializer extends WeightInitializer {

  /** The distribution of one weight of {@code kernel}. */
  Distribution distribution(Kernel kernel);

  @Override
  default float[] sample(Kernel kernel, RandomGenerator random) {
    return distribution(kernel).draw(kernel.size(), random);
  }

  @Override
  default double mean(Kernel kernel) {
    return distribution(kernel).mean();
  }

  @Override
  default OptionalDouble variance(Kernel kernel) {
    return OptionalDouble.of(distribution(kernel).variance());
  }

  @Override
  default String describe(Kernel kernel) {
    return distribution(kernel).describe();
  }
}
