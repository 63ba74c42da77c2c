package org.fanin.training;

import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.plan.Trial;
import org.jspecify.annotations.Nullable;

/** An initializer did not give the weights that its contract promises. */
public final class DrawException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DrawException(Trial trial, Kernel kernel, String reason, @Nullable Throwable cause) {
    super(
        "the initializer of " + trial.arm().label() + " " + reason + ", for kernel '"
            + kernel.layer() + "' of shape " + kernel.shape(),
        cause);
  }

  private DrawException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A layer that can't be fitted to data; the cause says what it does instead. */
  static DrawException unfit(Trial trial, Kernel kernel, UnfitLayerException cause) {
    return new DrawException(
        "the initializer of " + trial.arm().label() + " cannot fit layer '" + kernel.layer()
            + "' to the training samples: the layer " + cause.getMessage(),
        cause);
  }
}
