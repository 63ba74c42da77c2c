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
@AttributeWithoutComponent.Laplace(scal = 0.1)
public final class AttributeWithoutComponent {
  @Initializer(Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Laplace {
    double[] scal();

    double[] scale() default 0.05;
  }

  record Sampler(double scale) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(scale);
    }
  }
}
