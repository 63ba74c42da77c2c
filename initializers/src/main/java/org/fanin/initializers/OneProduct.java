package org.fanin.initializers;

import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;

/** For laws that take pre-activations for a linear function of the kernel that they fit. */
final class OneProduct {

  private OneProduct() {}

  /**
   * Refuses a kernel whose product is only a part of the pre-activation, and enters it again step by
   * step.
   *
   * @param law as users write it
   */
  static void require(Kernel kernel, String law) {
    if (kernel.kind() == KernelKind.RECURRENT) {
      throw new IllegalArgumentException(law + " cannot fit the kernel " + kernel.layer()
          + " of a recurrent layer, whose steps enter each other: name laws for that layer by"
          + " weights(...) and recurrentWeights(...)");
    }
  }
}
