package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fanin.results.comparison.PairedDifference.Contrast;
import org.fanin.results.folder.Outcome.Completed;

/**
 * All pairs of arms, compared repeat by repeat: arms of one repeat share draws and batches, so what
 * a repeat adds to both falls out.
 */
public final class PairedDifferences {

  /** Accuracies that differ by the same count of samples differ by the same number, then. */
  private static final double ROUNDING = 1e-12;

  private PairedDifferences() {}

  /** The pairs of those arms of which a trial completed; pairs of the most accurate arms first. */
  public static List<PairedDifference> of(List<ArmResult> arms) {
    List<ArmResult> falling = arms.stream()
        .filter(arm -> arm.testAccuracy().isPresent())
        .sorted(Comparator.comparing(
                (ArmResult arm) -> arm.testAccuracy().orElseThrow().mean())
            .reversed())
        .toList();
    var raw = new ArrayList<PairedDifference>();
    for (int i = 0; i < falling.size(); i++) {
      for (int j = i + 1; j < falling.size(); j++) {
        raw.add(between(falling.get(i), falling.get(j)));
      }
    }
    List<OptionalDouble> accuracies =
        Significance.corrected(raw.stream().map(of -> of.accuracy().pValue()).toList());
    List<OptionalDouble> losses =
        Significance.corrected(raw.stream().map(of -> of.loss().pValue()).toList());
    return IntStream.range(0, raw.size())
        .mapToObj(i -> raw.get(i).with(accuracies.get(i), losses.get(i)))
        .toList();
  }

  private static PairedDifference between(ArmResult one, ArmResult other) {
    Contrast accuracy = contrast(one, other, Completed::testAccuracy, ROUNDING);
    boolean turned = accuracy.estimate().stream().anyMatch(of -> of.mean() < 0);
    ArmResult first = turned ? other : one;
    ArmResult second = turned ? one : other;
    return new PairedDifference(
        first.arm().label(),
        second.arm().label(),
        accuracy.estimate().map(Estimate::count).orElse(0),
        contrast(first, second, Completed::testAccuracy, ROUNDING),
        contrast(first, second, Completed::testLoss, 0));
  }

  private static Contrast contrast(
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
}
