package org.fanin.initializers.running;

/** A network can't be tuned. */
public final class UnfitNetworkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault of the whole network.
   *
   * @param message what became of the tuning, to stand after the initializer's name: {@code found
   *     no finite gradient}
   */
  public UnfitNetworkException(String message) {
    super(message);
  }
}
