package org.fanin.study.zoo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@RefusingRecord.Laplace
public final class RefusingRecord {
  @Initializer(Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Laplace {
    double[] scale() default {0.05, 0.5};
  }

  record Sampler(double scale) implements IndependentInitializer {
    Sampler {
      if (scale > 0.1) {
        throw new IllegalArgumentException("there is no law so wide");
      }
    }

    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(scale);
    }
  }
}
