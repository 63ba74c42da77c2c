package acme;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;

/** Would paint the terminal. */
public record Painter() implements WeightInitializer {
  @Override
  public float[] sample(Kernel kernel, RandomGenerator random) {
    throw new IllegalStateException("\033[31m");
  }

  @Override
  public OptionalDouble variance(Kernel kernel) {
    return OptionalDouble.empty();
  }
}
