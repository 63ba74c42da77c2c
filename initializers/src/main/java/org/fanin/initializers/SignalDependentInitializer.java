package org.fanin.initializers;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Signal;

/**
 * Draws the first weights of a kernel by a law that depends on the signal which theory expects to
 * enter it.
 *
 * <p>Fanin measures mean and variance of the training samples once and follows them through the
 * description of the network, from law to law, without running it. Asked for weights directly, the
 * initializer takes the signal to have mean 0 and variance 1.
 */
public interface SignalDependentInitializer extends WeightInitializer {

  /**
   * The law of a kernel; it has a variance in closed form.
   *
   * @param signal what lies under the kernel, the zeros around an image included
   */
  WeightInitializer receiving(Signal signal);

  @Override
  default float[] sample(Kernel kernel, RandomGenerator random) {
    return receiving(Signal.STANDARD).sample(kernel, random);
  }

  @Override
  default OptionalDouble variance(Kernel kernel) {
    return OptionalDouble.empty();
  }
}
