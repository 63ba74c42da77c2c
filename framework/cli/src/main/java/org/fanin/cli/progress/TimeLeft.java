package org.fanin.cli.progress;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanin.plan.Trial;

/**
 * How long a run's trials will take yet.
 *
 * <p>They differ: by their networks, and a silent one is trained in a fraction of another's time. A trial
 * that runs goes on at its pace. One that waits takes as long as the longest of its arm or, while there
 * is none, of all. As many run side by side as did on average so far.
 */
final class TimeLeft {

  private final Map<String, Integer> waiting = new HashMap<>();
  private final Map<String, Pace> running = new HashMap<>();
  /** Seconds of an arm's longest trial that is over. */
  private final Map<String, Double> longest = new HashMap<>();

  private Optional<Instant> begun = Optional.empty();
  private double spent;

  /** Of trials none of which has begun. */
  TimeLeft(List<Trial> trials) {
    trials.forEach(trial -> waiting.merge(trial.arm().slug(), 1, Integer::sum));
  }

  /** A trial begins. */
  void started(Trial trial, Instant now) {
    begun = begun.or(() -> Optional.of(now));
    waitsNoLonger(trial);
    running.put(trial.label(), new Pace(trial.arm().slug(), now, 0, 0, 0, 0));
  }

  /**
   * A trial that runs took some steps.
   *
   * @param fraction of all its steps, more than none and more than before
   */
  void progressed(Trial trial, double fraction, Instant now) {
    Pace before = requireNonNull(running.get(trial.label()));
    running.put(trial.label(), before.at(before.elapsed(now), fraction));
  }

  /** A trial is over. */
  void finished(Trial trial, Instant now) {
    double seconds = requireNonNull(running.remove(trial.label())).elapsed(now);
    spent += seconds;
    longest.merge(trial.arm().slug(), seconds, Math::max);
  }

  /** A trial need not run. */
  void kept(Trial trial) {
    waitsNoLonger(trial);
  }

  private void waitsNoLonger(Trial trial) {
    waiting.merge(trial.arm().slug(), -1, Integer::sum);
  }

  /** Empty while nothing is known of any trial. */
  Optional<Duration> estimate(Instant now) {
    Map<String, Double> known = known();
    double most = known.values().stream().mapToDouble(seconds -> seconds).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    double[] left = running.values().stream()
        .mapToDouble(pace ->
            pace.left(pace.isKnown() ? pace.total() : known.getOrDefault(pace.arm(), most), now))
        .toArray();
    double afterwards = waiting.entrySet().stream()
        .mapToDouble(arm -> arm.getValue() * known.getOrDefault(arm.getKey(), most))
        .sum();
    double slowest = Arrays.stream(left).max().orElse(0);
    double all = (Arrays.stream(left).sum() + afterwards) / sideBySide(now);
    return Optional.of(Duration.ofMillis(Math.round(1_000 * Math.max(slowest, all))));
  }

  /** Seconds of the longest trial of each arm of which anything is known. */
  private Map<String, Double> known() {
    var known = new HashMap<>(longest);
    running.values().stream()
        .filter(Pace::isKnown)
        .forEach(pace -> known.merge(pace.arm(), pace.total(), Math::max));
    return known;
  }

  /** How many trials ran at a time on average. */
  private double sideBySide(Instant now) {
    double used =
        spent + running.values().stream().mapToDouble(pace -> pace.elapsed(now)).sum();
    return used / seconds(begun.orElseThrow(), now);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }

  /**
   * Where a trial stood at two times, in seconds since it began: after its first steps, and last.
   *
   * @param fraction of all its steps, of which a checkpoint may have had some when it began
   */
  private record Pace(
      String arm,
      Instant start,
      double firstSeconds,
      double firstFraction,
      double seconds,
      double fraction) {

    Pace at(double elapsed, double done) {
      return isKnown()
          ? new Pace(arm, start, firstSeconds, firstFraction, elapsed, done)
          : new Pace(arm, start, elapsed, done, elapsed, done);
    }

    boolean isKnown() {
      return fraction > 0;
    }

    double elapsed(Instant now) {
      return TimeLeft.seconds(start, now);
    }

    /** Seconds from its beginning to its end. */
    double total() {
      return fraction > firstFraction
          ? seconds + (1 - fraction) * (seconds - firstSeconds) / (fraction - firstFraction)
          : seconds / fraction;
    }

    /** Seconds to its end. */
    double left(double total, Instant now) {
      return Math.max(0, total - elapsed(now));
    }
  }
}
