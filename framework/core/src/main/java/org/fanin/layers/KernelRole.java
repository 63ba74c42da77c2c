package org.fanin.layers;

/** What a kernel is multiplied with in its layer. */
public enum KernelRole {
  /** What enters the layer. */
  INPUT("kernel", ""),

  /** What the layer itself put out at the step before. */
  RECURRENT("recurrent-kernel", "/recurrent");

  private final String label;
  private final String suffix;

  KernelRole(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /** How the parameter is named behind its layer: {@code kernel} in {@code dense-1/kernel}. */
  public String label() {
    return label;
  }

  /** The name of the kernel of a layer: the layer's own, or {@code lstm-1/recurrent}. */
  String kernelOf(String layer) {
    return layer + suffix;
  }
}
