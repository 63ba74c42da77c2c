package acme;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;

/** Ends the program as if all had gone well. */
public record Quitter() implements WeightInitializer {
  @Override
  public float[] sample(Kernel kernel, RandomGenerator random) {
    System.exit(0);
    return new float[kernel.size()];
  }

  @Override
  public OptionalDouble variance(Kernel kernel) {
    return OptionalDouble.empty();
  }
}
