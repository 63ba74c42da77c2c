package org.fanin.training;

import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.initializers.running.UnfitNetworkException;
import org.fanin.study.UnusableLaw;
import org.fanin.study.UnusableLawException;

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
    if (cause instanceof UnfitLayerException unfit) {
      return unfit(draw, unfit);
    }
    if (cause instanceof UnfitNetworkException unfit) {
      return new DrawException(draw.initializer() + " " + unfit.getMessage(), unfit);
    }
    return cause instanceof UnusableLawException broken
        ? broken(draw, broken)
        : new DrawException(message(draw, "failed: " + cause), cause);
  }

  /** A layer can't be fitted to data; the cause says what it does instead. */
  private static DrawException unfit(Draw draw, UnfitLayerException cause) {
    return new DrawException(
        draw.initializer() + " cannot fit layer '" + draw.kernel().layer()
            + "' to the training samples: the layer " + cause.getMessage(),
        cause);
  }

  /** The law broke while the study was read, where its reason names the kernel. */
  private static DrawException broken(Draw draw, UnusableLawException cause) {
    UnusableLaw law = cause.law();
    return new DrawException(
        "the initializer " + law.type().getName() + " of " + draw.trial().arm().label() + " "
            + law.reason(),
        cause);
  }

  private static String message(Draw draw, String reason) {
    return draw.initializer() + " " + reason + ", for kernel '" + draw.kernel().layer()
        + "' of shape " + draw.kernel().shape();
  }
}
