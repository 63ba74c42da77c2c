package org.fanin.study;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.results.text.Printable;

/**
 * Stands for an initializer of others that broke when it was made or asked for its law. Its arm
 * fails when it draws, and no other does.
 *
 * @param type the class of the initializer
 * @param content what tells it from others of its class: its hash code may be what broke
 * @param reason what it did, as it follows the initializer in a sentence
 */
public record UnusableLaw(Class<? extends WeightInitializer> type, String content, String reason)
    implements WeightInitializer {

  public UnusableLaw {
    reason = Printable.line(reason);
  }

  @Override
  public float[] sample(Kernel kernel, RandomGenerator random) {
    throw new UnusableLawException(this);
  }

  @Override
  public OptionalDouble variance(Kernel kernel) {
    return OptionalDouble.empty();
  }

  @Override
  public String describe(Kernel kernel) {
    return "none: " + type.getName() + " " + reason;
  }
}
