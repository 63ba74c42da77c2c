package org.fanin.conformance.question;

/** What a kernel does. */
public enum Kind {
  DENSE("Dense"),
  CONVOLUTION("Convolution 3×3"),
  GROUPED("Grouped convolution 3×3"),
  DEPTHWISE("Depthwise convolution 3×3"),
  /** The 1x1 convolution that ends a separable convolution. */
  POINTWISE("Pointwise convolution"),
  TRANSPOSED("Transposed convolution 3×3"),
  /** From the inputs of an LSTM to its gates. */
  RECURRENT_INPUT("LSTM, input kernel"),
  /** From the state of an LSTM to its gates. */
  RECURRENT("LSTM, recurrent kernel");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The kind's name. */
  public String label() {
    return label;
  }

  /** The number of gates whose kernels lie side by side in one tensor. */
  public int gates() {
    return isRecurrent() ? 4 : 1;
  }

  /** Whether the kernel belongs to an LSTM. */
  public boolean isRecurrent() {
    return this == RECURRENT_INPUT || this == RECURRENT;
  }
}
