package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * Draws each weight and each bias from the uniform law on {@code (-1 / sqrt(fanIn), 1 /
 * sqrt(fanIn))}: variance {@code 1 / (3 fanIn)}, a sixth of {@link He}.
 *
 * <p>What PyTorch's linear and convolution layers do unless told otherwise. They call {@code
 * kaiming_uniform_(a=sqrt(5))} for the weights, which is this law by another name: {@link Kaiming}
 * with {@code negativeSlope = sqrt(5)}, whose biases are 0. No paper derives it; the signal shrinks
 * in deep ReLU networks, down to what the biases put in.
 *
 * <p>Source: PyTorch, {@code torch.nn.Linear.reset_parameters}, and its issue 57109.
 */
@About(
    law = "weights and biases ~ U(-1 / sqrt(fanIn), 1 / sqrt(fanIn)): variance 1 / (3 fanIn)",
    source = "PyTorch, reset_parameters of torch.nn.Linear, and issue 57109")
@Initializer(TorchDefault.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TorchDefault {

  /** Draws the weights of a kernel, and its layer's biases, by {@link TorchDefault}. */
  record Sampler() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return new VarianceScaling.Sampler(1.0 / 3, FanMode.FAN_IN, Law.UNIFORM).distribution(kernel);
    }

    @Override
    public BiasLaw biases(Kernel kernel) {
      return new BiasLaw.Uniform(1 / Math.sqrt(kernel.fanIn()));
    }
  }
}
