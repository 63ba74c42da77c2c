package org.fanin.checking;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plugins.Failure;
import org.fanin.plugins.TimeLimit;

/** Code of a plugin threw, or did not end; the message says which, as a clause. */
final class Complaint extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String clause;
  private final boolean refusal;

  private Complaint(String clause, Kernel kernel, Throwable cause, boolean refusal) {
    super(clause + place(kernel), cause);
    this.clause = clause;
    this.refusal = refusal;
  }

  /** The message without the kernel. */
  String clause() {
    return clause;
  }

  /** Whether it says that the kernel is not for it, rather than to break. */
  boolean isRefusal() {
    return refusal;
  }

  /** What {@code code} gives for {@code kernel}; throws a complaint if it does not. */
  static <T> T orResult(TimeLimit limit, Kernel kernel, Callable<T> code) {
    try {
      return limit.call("check " + kernel.layer(), code);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      boolean refusal = Failure.isRefusal(cause);
      throw new Complaint((refusal ? "" : "throws ") + cause, kernel, cause, refusal);
    } catch (TimeoutException e) {
      throw new Complaint("gives nothing within " + limit, kernel, e, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("is interrupted", kernel, e, false);
    }
  }

  /** How findings name a kernel. */
  static String place(Kernel kernel) {
    return ", for " + kernel.kind().words() + " of shape " + kernel.shape();
  }
}
