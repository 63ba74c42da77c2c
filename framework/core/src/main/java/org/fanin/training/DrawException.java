package org.fanin.training;

import org.fanin.initializers.running.UnfitLayerException;

/** An initializer did not give the weights that its contract promises. */
public final class DrawException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private DrawException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With a {@code reason} that follows the initializer in a sentence. */
  DrawException(Draw draw, String reason) {
    super(message(draw, reason));
  }

  /** The initializer threw {@code cause}. */
  static DrawException thrown(Draw draw, Throwable cause) {
    return cause instanceof UnfitLayerException unfit
        ? unfit(draw, unfit)
        : new DrawException(message(draw, "failed: " + cause), cause);
  }

  /** A layer can't be fitted to data; the cause says what it does instead. */
  private static DrawException unfit(Draw draw, UnfitLayerException cause) {
    return new DrawException(
        draw.initializer() + " cannot fit layer '" + draw.kernel().layer()
            + "' to the training samples: the layer " + cause.getMessage(),
        cause);
  }

  private static String message(Draw draw, String reason) {
    return draw.initializer() + " " + reason + ", for kernel '" + draw.kernel().layer()
        + "' of shape " + draw.kernel().shape();
  }
}
