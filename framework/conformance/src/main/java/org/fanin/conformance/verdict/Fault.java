package org.fanin.conformance.verdict;

import java.util.List;
import org.fanin.conformance.question.Form;

/** One way in which draws are not what was asked for. */
public sealed interface Fault {

  /** {@code count} weights are infinite or no numbers; the others are not judged. */
  record NotFinite(int count) implements Fault {}

  /** The variance is {@code factor} times the right one. */
  record Variance(double factor) implements Fault {}

  /** The mean is not 0 but {@code deviations} right standard deviations. */
  record Mean(double deviations) implements Fault {}

  /** All weights have the sign of {@code sign}, +1 or -1. */
  record OneSided(int sign) implements Fault {}

  /** Centred and scaled to the right variance, the weights are not distributed as {@code asked}. */
  record NotOfForm(Form asked) implements Fault {}

  /** The tensor has the shape {@code got}. */
  record Shape(List<Integer> got) implements Fault {}

  /**
   * The kernel, outputs by what they sum over, is not orthogonal.
   *
   * @param error the largest entry of {@code |Q Q^T - I|}, or of {@code |Q^T Q - I|} where that is
   *     the smaller matrix
   */
  record NotOrthogonal(double error) implements Fault {}

  /** Over many orthogonal kernels an entry, whose mean should be 0, has the mean {@code mean}. */
  record PreferredDirection(double mean) implements Fault {}

  /** The library drew nothing: its {@code deed} was another, such as "throws ...". */
  record NoAnswer(String deed) implements Fault {}

  /** Two layers begin with the same {@code count} weights, but for a common factor. */
  record SharedDraws(int count) implements Fault {}

  /** The weights of two layers have the correlation {@code correlation}. */
  record Correlated(double correlation) implements Fault {}
}
