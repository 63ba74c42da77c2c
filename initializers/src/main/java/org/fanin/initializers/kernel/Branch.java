package org.fanin.initializers.kernel;

/**
 * Where a kernel stands in the residual branches of its network, {@code x + F(x)}.
 *
 * <p>Of nested branches it is the innermost.
 *
 * @param number the branch's place among the network's residual branches, from 1
 * @param count the residual branches of the network, {@code L}
 * @param place the kernel's place among those of its branch, from 1
 * @param length the kernels of the branch, {@code m}
 */
public record Branch(int number, int count, int place, int length) {

  public Branch {
    if (number < 1 || number > count || place < 1 || place > length) {
      throw new IllegalArgumentException("a kernel cannot be number " + place + " of " + length
          + " in residual branch " + number + " of " + count);
    }
  }

  /** Whether the branch ends with this kernel. */
  public boolean isLast() {
    return place == length;
  }
}
