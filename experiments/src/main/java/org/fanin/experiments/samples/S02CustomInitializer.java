package org.fanin.experiments.samples;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Check;

/**
 * An initializer of your own: one annotation with one record.
 *
 * <p>The annotation {@link Laplace} names its record by {@code @Initializer}. Each attribute binds
 * to the record's component of the same name; it is an array so that a study may try several
 * values, each of which makes an arm, while the record sees one. The record says how weights are
 * drawn and, if it can, their variance, which {@code fanin describe} shows.
 *
 * <p>Two rules. Draw from {@code random} and from nothing else: then the same seed gives the same
 * weights, and two arms see the same underlying draws. Return {@code kernel.size()} finite values.
 *
 * <pre>{@code
 * ./fanin describe s02-custom-initializer
 * ./fanin run s02-custom-initializer
 * }</pre>
 *
 * <p>What you should see: with gain 1, which is He's variance, the heavy tails of the Laplace law
 * make no difference worth the name; with gain 0.1 the network starts with a weak signal and learns
 * a little later.
 */
@Experiment(dataset = Mnist.class, title = "An initializer of your own", epochs = 1, repeats = 2)
@Network(hidden = {128, 64})
@He
@S02CustomInitializer.Laplace(gain = {0.1, 1})
public final class S02CustomInitializer {

  private S02CustomInitializer() {}

  /** Draws each weight from a Laplace law with mean 0 and variance {@code gain^2 2 / fanIn}. */
  @Initializer(Laplace.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Laplace {

    /** Scales every weight; 1 is He's variance. */
    double[] gain() default 1;

    /**
     * Draws the weights of a kernel by {@link Laplace}.
     *
     * @param gain scales every weight
     */
    record Sampler(double gain) implements WeightInitializer {

      /** Refuses gains that make no sense; the message reaches the user with the study's name. */
      public Sampler {
        Check.positive("gain", gain);
      }

      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        double scale = gain / Math.sqrt(kernel.fanIn());
        float[] weights = new float[kernel.size()];
        for (int i = 0; i < weights.length; i++) {
          double exponential = -scale * StrictMath.log(1 - random.nextDouble());
          weights[i] = (float) (random.nextBoolean() ? exponential : -exponential);
        }
        return weights;
      }

      @Override
      public OptionalDouble variance(Kernel kernel) {
        return OptionalDouble.of(gain * gain * 2 / kernel.fanIn());
      }
    }
  }
}
