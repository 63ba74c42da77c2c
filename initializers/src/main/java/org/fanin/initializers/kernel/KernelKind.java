package org.fanin.initializers.kernel;

/**
 * What a kernel does in its layer, which decides how its shape is read and its fans are counted.
 *
 * <p>Shapes are those of TensorFlow and Keras. {@code |window|} is the number of taps of a window of
 * 1 to 3 axes, {@code |stride|} the product of its strides, none counted beyond the window's size.
 * Where that does not divide, the fan is a rounded mean. Dilation changes neither.
 *
 * <table>
 * <caption>Shapes and fans</caption>
 * <tr><th>kind<th>shape<th>fan-in<th>fan-out
 * <tr><td>DENSE<td>(inputs, units)<td>inputs<td>units
 * <tr><td>CONVOLUTION<td>(window, inputs, outputs)
 *     <td>|window| inputs<td>|window| outputs / |stride|
 * <tr><td>DEPTHWISE<td>(window, inputs, multiplier)
 *     <td>|window|<td>|window| multiplier / |stride|
 * <tr><td>SEPARABLE<td>(1.., inputs, outputs)<td>inputs<td>outputs
 * <tr><td>TRANSPOSED<td>(window, outputs, inputs)
 *     <td>|window| inputs / |stride|<td>|window| outputs
 * <tr><td>GROUPED<td>(window, inputs / groups, outputs)
 *     <td>|window| inputs / groups<td>|window| outputs / groups / |stride|
 * <tr><td>RECURRENT<td>(inputs, gates units)<td>inputs<td>units
 * <tr><td>EMBEDDING<td>(vocabulary, width)<td>1<td>width
 * <tr><td>ATTENTION<td>(inputs, heads, width)<td>inputs<td>heads width
 * <tr><td>ATTENTION<td>(heads, width, outputs)<td>heads width<td>outputs
 * </table>
 */
public enum KernelKind {
  /** A matrix: every unit sums over all inputs. */
  DENSE("a dense kernel"),

  /** A window slides over positions, and every output sums over all input channels. */
  CONVOLUTION("a convolution"),

  /** A convolution in which every output sums over one input channel. */
  DEPTHWISE("a depthwise convolution"),

  /** The pointwise half of a separable convolution; the other half is {@link #DEPTHWISE}. */
  SEPARABLE("a separable kernel"),

  /** A convolution run backward: every input spreads over a window of outputs. */
  TRANSPOSED("a transposed convolution"),

  /** A convolution in which every output sums over the input channels of its group. */
  GROUPED("a grouped convolution"),

  /** The matrices of a recurrent layer's gates side by side; the fans are those of one gate. */
  RECURRENT("a recurrent kernel"),

  /** A table of rows, of which an input picks one. */
  EMBEDDING("an embedding"),

  /** A projection into the heads of attention, or out of them. */
  ATTENTION("a kernel of attention");

  private final String words;

  KernelKind(String words) {
    this.words = words;
  }

  /** As messages name a kernel of this kind: {@code a dense kernel}. */
  public String words() {
    return words;
  }
}
