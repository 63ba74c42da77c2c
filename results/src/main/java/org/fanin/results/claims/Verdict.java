package org.fanin.results.claims;

import java.util.List;

/**
 * What became of a claim at one moment.
 *
 * @param result whether it holds
 * @param figures that decided it; none if it was not tested
 * @param note why it was not tested; empty if it was
 */
public record Verdict(Result result, List<Figure> figures, String note) {

  public Verdict {
    figures = List.copyOf(figures);
  }

  /** Whether a claim holds. */
  public enum Result {
    /** Its criterion is met. */
    HOLDS,
    /** Its criterion is not met. */
    DOES_NOT_HOLD,
    /** What it speaks of was not measured. */
    NOT_TESTED
  }

  /**
   * One figure.
   *
   * @param of a layer or an arm
   * @param value in the unit of the claim's relation
   */
  public record Figure(String of, double value) {}

  static Verdict of(boolean holds, List<Figure> figures) {
    return new Verdict(holds ? Result.HOLDS : Result.DOES_NOT_HOLD, figures, "");
  }

  static Verdict notTested(String note) {
    return new Verdict(Result.NOT_TESTED, List.of(), note);
  }
}
