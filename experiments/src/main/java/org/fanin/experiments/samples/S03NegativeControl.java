package org.fanin.experiments.samples;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * The same law twice: what does the report say where there is nothing to find?
 *
 * <p>A method that finds a difference everywhere finds nothing. So every laboratory runs a negative
 * control. Arms of one repeat see the same underlying draws, which would make the same law twice the
 * same weights twice; {@link HeAgain} therefore leaves the first number of its stream out, and draws
 * other weights from the law of {@code @He}.
 *
 * <pre>{@code
 * ./fanin describe s03-negative-control
 * ./fanin run s03-negative-control
 * }</pre>
 *
 * <p>What you should see: {@code describe} shows the same law for both arms. In the report the
 * intervals of their accuracies overlap, and their layers spread alike, to a few percent. Where you
 * see a difference as small as this one between two laws of your own, it is none.
 */
@Experiment(dataset = Mnist.class, title = "Negative control", epochs = 1, repeats = 5)
@Network(hidden = {128, 64})
@He
@S03NegativeControl.HeAgain
public final class S03NegativeControl {

  private S03NegativeControl() {}

  /** {@link He} from other random numbers. */
  @Initializer(HeAgain.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface HeAgain {

    /** Draws the weights of a kernel by {@link HeAgain}. */
    record Sampler() implements IndependentInitializer {

      @Override
      public Distribution distribution(Kernel kernel) {
        return new He.Sampler(Law.TRUNCATED_NORMAL).distribution(kernel);
      }

      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        random.nextLong();
        return distribution(kernel).draw(kernel.size(), random);
      }
    }
  }
}
