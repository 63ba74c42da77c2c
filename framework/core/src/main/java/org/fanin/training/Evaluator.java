package org.fanin.training;

import java.util.Optional;
import org.fanin.graph.NetworkSession;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Moment;

/**
 * Tests a network before the first and after every epoch, and takes what is captured of it then.
 *
 * <p>A capture that sees all test samples as a test does is a test as well. That of the end is then
 * taken before the last epoch is written down; else after all is.
 */
final class Evaluator {

  private final NetworkSession session;
  private final TrialContext context;
  private final CaptureRecorder captures;
  private boolean ended;

  Evaluator(NetworkSession session, TrialContext context, CaptureRecorder captures) {
    this.session = session;
    this.context = context;
    this.captures = captures;
  }

  /** Captures what is wanted after {@code epoch} epochs, 0 or more, and tests on all test samples. */
  Score captureAndTest(int epoch) {
    Optional<Score> score =
        captures.take(session, epoch == 0 ? Moment.INIT : Moment.afterEpoch(epoch));
    boolean last = epoch == context.study().schedule().epochs();
    if (score.isEmpty() && last && captures.areTests()) {
      ended = true;
      score = captures.take(session, Moment.END);
    }
    return score.orElseGet(() -> session.evaluate(context.tensors().test()));
  }

  /** Captures what is wanted at the end, unless it was. */
  void end() {
    if (!ended) {
      captures.take(session, Moment.END);
    }
  }
}
