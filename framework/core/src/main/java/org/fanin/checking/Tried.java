package org.fanin.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plan.Seeds;
import org.fanin.plugins.TimeLimit;

/**
 * A kernel that an initializer draws.
 *
 * @param kernel the kernel
 * @param stated the variance that the initializer states for it
 * @param mean the mean that it states
 * @param first what it gave when it was asked for the first time
 */
record Tried(Kernel kernel, OptionalDouble stated, double mean, Draw first) {

  /** With the seeds of repeat 1, as in all checks that need one seed. */
  static final Seeds SEEDS = new Seeds(42, 1);

  /** Those of {@code kernels} that {@code law} does not refuse; tells {@code refusals} of others. */
  static List<Tried> of(
      WeightInitializer law, List<Kernel> kernels, TimeLimit limit, List<String> refusals) {
    var tried = new ArrayList<Tried>();
    for (Kernel kernel : kernels) {
      of(law, kernel, limit, refusals).ifPresent(tried::add);
    }
    return tried;
  }

  private static Optional<Tried> of(
      WeightInitializer law, Kernel kernel, TimeLimit limit, List<String> refusals) {
    try {
      OptionalDouble stated = stated(law, kernel, limit);
      double mean = Complaint.orResult(limit, kernel, () -> law.mean(kernel));
      Draw first = Draw.of(law, kernel, SEEDS.weights(kernel.layer()), limit);
      return Optional.of(new Tried(kernel, stated, mean, first));
    } catch (Complaint e) {
      if (!e.isRefusal()) {
        throw e;
      }
      refusals.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static OptionalDouble stated(WeightInitializer law, Kernel kernel, TimeLimit limit) {
    return Complaint.orResult(limit, kernel, () -> {
      law.require(kernel);
      return Objects.requireNonNull(law.variance(kernel), "null");
    });
  }

  /** Whether the stated variance says that chance has a part. */
  boolean statesChance() {
    return stated.orElse(0) > 0 && statesVariance();
  }

  /** Whether the stated variance, if there is one, can be that of a law. */
  boolean statesVariance() {
    return stated.orElse(0) >= 0 && Double.isFinite(stated.orElse(0));
  }
}
