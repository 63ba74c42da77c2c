package org.fanin.initializers;

import java.util.OptionalInt;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Check;

/** How many residual branches there are, for laws that divide by depth. */
final class ResidualBranches {
  private ResidualBranches() {}

  /**
   * Those of the network that {@code kernel} is in.
   *
   * @param law the law that asks, as users write it
   * @param attribute the attribute that takes a number instead
   * @throws IllegalArgumentException if the kernel is in no branch, and so knows of none
   */
  static int around(Kernel kernel, String law, String attribute) {
    return kernel
        .branch()
        .map(Branch::count)
        .orElseThrow(() -> new IllegalArgumentException(law
            + " takes its depth from the residual branches of the network, but "
            + kernel.layer() + " stands in none: give " + attribute
            + ", or name the law for a layer within residual(...)"));
  }

  /** A number that is at least 1, if there is one. */
  static void check(String attribute, OptionalInt number) {
    if (number.isPresent()) {
      Check.that(number.getAsInt() >= 1, attribute, number.getAsInt(), "at least 1");
    }
  }
}
