package org.fanin.results.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.fanin.results.folder.Outcome.Completed;

/**
 * A difference, taken repeat by repeat.
 *
 * @param estimate empty if no repeat was completed by both
 * @param pValue of the two-sided paired t-test that it is 0, corrected for all that it was looked at
 *     with; empty with a single repeat, or where it is the same in all repeats
 */
public record Contrast(Optional<Estimate> estimate, OptionalDouble pValue) {

  /** Accuracies that differ by the same count of samples differ by the same number, then. */
  private static final double ROUNDING = 1e-12;

  /** Test accuracies of {@code first} less those of {@code second}; not yet corrected. */
  static Contrast ofAccuracy(ArmResult first, ArmResult second) {
    return of(first, second, Completed::testAccuracy, ROUNDING);
  }

  /** Test losses of {@code first} less those of {@code second}; not yet corrected. */
  static Contrast ofLoss(ArmResult first, ArmResult second) {
    return of(first, second, Completed::testLoss, 0);
  }

  private static Contrast of(
      ArmResult first, ArmResult second, ToDoubleFunction<Completed> figure, double rounding) {
    Map<Integer, Completed> others = new HashMap<>();
    second
        .trials()
        .forEach(trial -> trial.completed().ifPresent(done -> others.put(trial.repeat(), done)));
    Optional<Estimate> estimate = Estimate.of(first.trials().stream()
        .filter(trial -> trial.completed().isPresent() && others.containsKey(trial.repeat()))
        .mapToDouble(trial -> figure.applyAsDouble(trial.completed().orElseThrow())
            - figure.applyAsDouble(others.get(trial.repeat())))
        .map(difference ->
            rounding == 0 ? difference : Math.rint(difference / rounding) * rounding));
    return new Contrast(
        estimate, estimate.map(Estimate::pValueOfZero).orElse(OptionalDouble.empty()));
  }

  /** Those of {@code contrasts}, in their order, with p-values that are corrected for all of them. */
  static List<Contrast> corrected(List<Contrast> contrasts) {
    var corrected = Significance.corrected(
            contrasts.stream().map(Contrast::pValue).toList())
        .iterator();
    return contrasts.stream()
        .map(contrast -> new Contrast(contrast.estimate, corrected.next()))
        .toList();
  }

  /** Over how many repeats. */
  public int repeats() {
    return estimate.map(Estimate::count).orElse(0);
  }

  /** Whether it was put to the test. */
  public boolean isTested() {
    return pValue.isPresent();
  }

  /** Whether it is more than chance. */
  public boolean isSignificant() {
    return pValue.stream().anyMatch(p -> p < Significance.LEVEL);
  }
}
