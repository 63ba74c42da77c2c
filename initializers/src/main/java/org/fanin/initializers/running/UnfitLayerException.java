package org.fanin.initializers.running;

/** A layer can't be fitted to data. */
public final class UnfitLayerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault of one layer.
   *
   * @param message what the layer does instead, to stand after its name: {@code is dead}
   */
  public UnfitLayerException(String message) {
    super(message);
  }
}
