package org.fanin.study.zoo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@SameNameTwice.Mine.He
public final class SameNameTwice {
  /** Holds a name that is taken. */
  @interface Mine {
    @Initializer(Sampler.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface He {}
  }

  record Sampler() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(1);
    }
  }
}
