package org.fanin.initializers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

/**
 * Draws each weight of a residual branch as {@link He}, times {@code L^(-1 / (2 m - 2))}: variance
 * {@code 2 L^(-1 / (m - 1)) / fan} for {@code L} branches of {@code m} kernels. The last kernel of
 * every branch and the network's last kernel are 0; all others are plain {@link He}.
 *
 * <p>Every block is the identity at first, and a step of gradient descent changes what the network
 * puts out by as much whatever its depth, so that hundreds of layers train without normalization.
 * The method also wants a learned factor at the end of each branch and a learned summand before each
 * of its layers, which the network names as {@code scale()} and {@code shift()}. The authors' code
 * takes {@code mode = FAN_OUT}. Without residual branches this is He with a head of zeros.
 *
 * <p>A recurrent layer counts as one of the {@code m}, and both of its kernels are drawn alike. At the
 * end of a branch an LSTM or a GRU puts out 0 then, and a plain layer {@code f(0)}, which is 0 for
 * tanh and ReLU, but not for the sigmoid or softplus: its block is the identity plus a constant. The
 * network's last layer must not be recurrent.
 *
 * <p>Source: Zhang, Dauphin and Ma 2019, "Fixup Initialization: Residual Learning Without
 * Normalization", section 3, and the authors' code.
 */
@About(
    law = "mean 0, variance 2 L^(-1 / (m - 1)) / fan in L branches of m kernels,"
        + " 0 at the end of each and in the head",
    source = "Zhang et al. 2019, Fixup Initialization, section 3")
@Initializer(Fixup.Sampler.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fixup {

  /** The fan that divides. */
  FanMode[] mode() default FanMode.FAN_IN;

  /** The shape of the distribution. */
  Law[] law() default Law.TRUNCATED_NORMAL;

  /**
   * Draws the weights of a kernel by {@link Fixup}.
   *
   * @param mode the fan that divides
   * @param law the shape of the distribution
   */
  record Sampler(FanMode mode, Law law) implements IndependentInitializer {

    @Override
    public Distribution distribution(Kernel kernel) {
      Optional<Branch> branch = kernel.branch();
      if (isHead(kernel) || branch.map(Branch::isLast).orElse(false)) {
        return Distribution.constant(0);
      }
      double scale = branch.map(Sampler::squaredFactor).orElse(1.0);
      return new VarianceScaling.Sampler(2 * scale, mode, law).distribution(kernel);
    }

    private static boolean isHead(Kernel kernel) {
      boolean isHead = kernel.branch().isEmpty() && kernel.position() == kernel.depth();
      if (isHead && kernel.kind() == KernelKind.RECURRENT) {
        throw new IllegalArgumentException("fixup needs a head that is not recurrent, but "
            + kernel.layer() + " is the network's last kernel: put a dense layer behind it");
      }
      return isHead;
    }

    private static double squaredFactor(Branch branch) {
      return Math.pow(branch.count(), -1.0 / (branch.length() - 1));
    }
  }
}
