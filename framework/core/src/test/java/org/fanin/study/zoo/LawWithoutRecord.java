package org.fanin.study.zoo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@LawWithoutRecord.Laplace
public final class LawWithoutRecord {
  @Initializer(Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Laplace {}

  abstract static class Sampler implements IndependentInitializer {}
}
