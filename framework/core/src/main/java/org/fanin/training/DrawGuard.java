package org.fanin.training;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fanin.plugins.TimeLimit;

/**
 * Calls initializers so that one that throws, overflows its stack, or never ends takes down its own
 * arm and nothing else. After one that did not end, the other trials of its arm are not tried.
 */
public final class DrawGuard {

  /** The time for one kernel unless somebody says otherwise. */
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

  private final TimeLimit limit;
  private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

  /** Gives every kernel at most {@code limit}, which is more than 0. */
  public DrawGuard(Duration limit) {
    this.limit = new TimeLimit(limit);
  }

  /** The most time for one kernel. */
  public TimeLimit limit() {
    return limit;
  }

  /**
   * What {@code code} gives.
   *
   * @throws DrawException if it throws or takes too long
   * @throws RunCancelledException if this thread is interrupted
   */
  <T> T call(Draw draw, Callable<T> code) {
    String arm = draw.trial().arm().label();
    if (givenUp.contains(arm)) {
      throw overdue(draw);
    }
    try {
      return limit.call("draw " + draw.kernel().layer() + " of " + arm, code);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DrawException told) {
        throw told;
      }
      throw DrawException.thrown(draw, Objects.requireNonNullElse(e.getCause(), e));
    } catch (TimeoutException e) {
      givenUp.add(arm);
      throw overdue(draw);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunCancelledException();
    }
  }

  private DrawException overdue(Draw draw) {
    return new DrawException(draw, "gave nothing within " + limit + " and was given up");
  }
}
