package org.fanin.results.folder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What is captured of a layer. */
public enum Quantity {
  /** What the kernel puts out, bias added, before the activation. */
  PRE_ACTIVATION("pre-activation", "pre"),
  /** What the layer puts out. */
  OUTPUT("output", "out"),
  /** The kernel. */
  WEIGHT("weight", "weight"),
  /** The gradient of the loss on the probe with respect to the kernel. */
  GRADIENT("gradient", "gradient");

  private final String label;
  private final String suffix;

  Quantity(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /** Whether it has a value for every sample and unit, as what a layer makes of its input. */
  public boolean isSignal() {
    return this == PRE_ACTIVATION || this == OUTPUT;
  }

  /** How files and reports name it. */
  @JsonValue
  public String label() {
    return label;
  }

  /** How the column of a layer that holds it ends: {@code pre} in {@code dense-1.pre}. */
  public String suffix() {
    return suffix;
  }

  /** The quantity of that label. */
  public static Quantity of(String label) {
    return Arrays.stream(values())
        .filter(quantity -> quantity.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no quantity is called '" + label + "'"));
  }
}
