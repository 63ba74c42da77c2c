package org.fanin.initializers.kernel;

import java.util.List;

/**
 * The matrices of which a kernel consists, equal in size: an output sums over all inputs of its
 * block, and over no others.
 *
 * <p>An input of a convolution is a channel at one tap of the window. The outputs of all blocks one
 * after another are the kernel's units.
 *
 * <table>
 * <caption>Blocks</caption>
 * <tr><th>kernel<th>blocks<th>inputs<th>outputs
 * <tr><td>DENSE, EMBEDDING<td>1<td>inputs<td>units
 * <tr><td>CONVOLUTION, SEPARABLE<td>1<td>|window| inputs<td>outputs
 * <tr><td>DEPTHWISE<td>inputs<td>|window|<td>multiplier
 * <tr><td>TRANSPOSED<td>1<td>|window| inputs<td>outputs
 * <tr><td>GROUPED<td>groups<td>|window| inputs / groups<td>outputs / groups
 * <tr><td>RECURRENT<td>gates<td>inputs<td>units
 * <tr><td>ATTENTION, into heads<td>1<td>inputs<td>heads width
 * <tr><td>ATTENTION, out of heads<td>1<td>heads width<td>outputs
 * </table>
 *
 * @param count the blocks
 * @param inputs the inputs of a block, its rows
 * @param outputs the outputs of a block, its columns
 * @param run how many inputs of one unit lie side by side in the tensor: more than 1 where its last
 *     axis is one of inputs
 */
public record Blocks(int count, int inputs, int outputs, int run) {

  /**
   * The blocks of {@code kernel}.
   *
   * @throws IllegalArgumentException if it has one axis only, or none of the shapes of its kind
   */
  public static Blocks of(Kernel kernel) {
    List<Integer> shape = kernel.shape();
    int axes = shape.size();
    if (axes < 2) {
      throw new IllegalArgumentException(
          "the kernel of " + kernel.layer() + " is no matrix, as its shape is " + shape);
    }
    int last = shape.get(axes - 1);
    int beforeLast = shape.get(axes - 2);
    return switch (kernel.kind()) {
      case DENSE, CONVOLUTION, SEPARABLE, EMBEDDING -> sideBySide(kernel, last, last);
      case GROUPED -> sideBySide(kernel, last, last / kernel.groups());
      case RECURRENT -> sideBySide(kernel, last, kernel.fanOut());
      case DEPTHWISE -> sideBySide(kernel, beforeLast * last, last);
      case ATTENTION -> {
        int units = kernel.fanIn() == shape.get(0) ? kernel.size() / kernel.fanIn() : last;
        yield sideBySide(kernel, units, units);
      }
      case TRANSPOSED -> new Blocks(1, kernel.size() / beforeLast, beforeLast, last);
    };
  }

  /** Blocks of {@code outputs} columns each in a row-major matrix of {@code units} columns. */
  private static Blocks sideBySide(Kernel kernel, int units, int outputs) {
    if (units % outputs != 0) {
      throw new IllegalArgumentException("the " + units + " units of " + kernel.layer()
          + " do not fall into blocks of " + outputs);
    }
    return new Blocks(units / outputs, kernel.size() / units, outputs, 1);
  }

  /** The outputs of all blocks. */
  public int units() {
    return count * outputs;
  }

  /** The place, in row-major order of the tensor, of a unit's weight for an input of its block. */
  public int place(int input, int unit) {
    return (input / run * units() + unit) * run + input % run;
  }
}
