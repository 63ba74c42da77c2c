package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.Zeros;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@ForgottenAnnotation.Forgotten
public final class ForgottenAnnotation {

  /** Java keeps it in the class file, and no longer. */
  @Initializer(Zeros.Sampler.class)
  public @interface Forgotten {}
}
