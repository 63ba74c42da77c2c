package org.fanin.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sessions of a run's trials. The next trial of the same network and optimizer takes over one that a
 * trial is done with, as to build one takes longer than to train a small network.
 */
public final class NetworkSessions implements AutoCloseable {

  private final int most;
  private final List<Kept> kept = new ArrayList<>();
  private int lent;

  private record Kept(NetworkSpec spec, NetworkSession session) {

    /** The same layers are one object in all arms; to compare them would call laws of others. */
    @SuppressWarnings("ReferenceEquality")
    boolean fits(NetworkSpec wanted) {
      return spec.network() == wanted.network() && spec.equals(wanted);
    }
  }

  /** Keeps sessions as long as they are, with those that are lent, at most {@code most}. */
  public NetworkSessions(int most) {
    this.most = most;
  }

  /**
   * What {@code work} makes of a session of {@code spec}, whose variables may have any values. Nobody
   * takes over a session whose work throws.
   */
  public <T> T lend(NetworkSpec spec, Function<NetworkSession, T> work) {
    enter();
    try {
      return use(take(spec).orElseGet(() -> new NetworkSession(spec)), spec, work);
    } finally {
      leave();
    }
  }

  private <T> T use(NetworkSession session, NetworkSpec spec, Function<NetworkSession, T> work) {
    T made;
    try {
      made = work.apply(session);
    } catch (RuntimeException | Error e) {
      closeAfter(e, session);
      throw e;
    }
    if (!keep(spec, session)) {
      session.close();
    }
    return made;
  }

  private static void closeAfter(Throwable failure, NetworkSession session) {
    try {
      session.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private synchronized void enter() {
    lent++;
  }

  /** One that fits; if there is none, makes room for it. */
  private synchronized Optional<NetworkSession> take(NetworkSpec spec) {
    for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
      Kept one = each.next();
      if (one.fits(spec)) {
        each.remove();
        return Optional.of(one.session());
      }
    }
    if (!kept.isEmpty() && kept.size() + lent > most) {
      kept.remove(0).session().close();
    }
    return Optional.empty();
  }

  private synchronized boolean keep(NetworkSpec spec, NetworkSession session) {
    return kept.size() + lent <= most && kept.add(new Kept(spec, session));
  }

  private synchronized void leave() {
    lent--;
  }

  @Override
  public synchronized void close() {
    kept.forEach(one -> one.session().close());
    kept.clear();
  }
}
