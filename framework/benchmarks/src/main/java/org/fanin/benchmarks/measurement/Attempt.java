package org.fanin.benchmarks.measurement;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Measures until measuring fails; then it measures no more, and the others go on. */
final class Attempt implements DoubleSupplier {

  private final String label;
  private final DoubleSupplier measurement;
  private Optional<RuntimeException> failure = Optional.empty();

  /** Of what {@code label} names. */
  Attempt(String label, DoubleSupplier measurement) {
    this.label = label;
    this.measurement = measurement;
  }

  String label() {
    return label;
  }

  /** Does what no clock measures, and may fail as well. */
  void prepare(Runnable preparation) {
    try {
      preparation.run();
    } catch (RuntimeException e) {
      failure = Optional.of(e);
    }
  }

  /** What was measured; no number once an attempt has failed. */
  @Override
  public double getAsDouble() {
    if (succeeded()) {
      try {
        return measurement.getAsDouble();
      } catch (RuntimeException e) {
        failure = Optional.of(e);
      }
    }
    return Double.NaN;
  }

  boolean succeeded() {
    return failure.isEmpty();
  }

  /** Says why it failed; nothing if it did not. */
  String failure() {
    return failure
        .map(reason -> " " + label + " failed: " + reason.getMessage() + ".")
        .orElse("");
  }
}
