package org.fanin.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.graph.NetworkSession;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Moment;

/**
 * Tests a network after every epoch, and takes what is captured of it then: where a capture sees all
 * test samples, they go through the network once for both.
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

  /** The score on all test samples after {@code epoch} epochs, which may be none. */
  Score after(int epoch) {
    boolean last = epoch == context.study().schedule().epochs();
    Moment now = epoch == 0 ? Moment.INIT : Moment.afterEpoch(epoch);
    List<Score> seen = Stream.concat(Stream.of(now), Stream.of(Moment.END).filter(end -> last))
        .map(moment -> captures.take(session, moment))
        .flatMap(Optional::stream)
        .toList();
    ended = last;
    return seen.isEmpty() ? session.evaluate(context.tensors().test()) : seen.get(0);
  }

  /** Takes what is captured at the end, where training did not get to its last epoch. */
  void end() {
    if (!ended) {
      captures.take(session, Moment.END);
    }
  }
}
