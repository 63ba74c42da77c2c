package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fanin.results.comparison.PairedDifference.Contrast;
import org.fanin.results.folder.Outcome.Completed;

/**
 * All pairs of arms, compared repeat by repeat: arms of one repeat share draws and batches, so what
 * a repeat adds to both falls out.
 */
public final class PairedDifferences {

  private PairedDifferences() {}

  /** The pairs of those arms of which a trial completed; the most accurate arms come first. */
  public static List<PairedDifference> of(List<ArmResult> arms) {
    List<ArmResult> falling = arms.stream()
        .filter(arm -> arm.testAccuracy().isPresent())
        .sorted(Comparator.comparing(
                (ArmResult arm) -> arm.testAccuracy().orElseThrow().mean())
            .reversed())
        .toList();
    var pairs = new ArrayList<List<ArmResult>>();
    for (int i = 0; i < falling.size(); i++) {
      for (int j = i + 1; j < falling.size(); j++) {
        pairs.add(List.of(falling.get(i), falling.get(j)));
      }
    }
    List<Contrast> accuracies = contrasts(pairs, Completed::testAccuracy);
    List<Contrast> losses = contrasts(pairs, Completed::testLoss);
    var differences = new ArrayList<PairedDifference>();
    for (int i = 0; i < pairs.size(); i++) {
      differences.add(new PairedDifference(
          pairs.get(i).get(0).arm().label(),
          pairs.get(i).get(1).arm().label(),
          accuracies.get(i),
          losses.get(i)));
    }
    return List.copyOf(differences);
  }

  private static List<Contrast> contrasts(
      List<List<ArmResult>> pairs, ToDoubleFunction<Completed> figure) {
    List<Optional<Estimate>> estimates = pairs.stream()
        .map(pair -> Estimate.of(differences(pair.get(0), pair.get(1), figure)))
        .toList();
    List<OptionalDouble> pValues = Significance.corrected(
        estimates, estimate -> estimate.map(Estimate::pValueOfZero).orElse(OptionalDouble.empty()));
    var contrasts = new ArrayList<Contrast>();
    for (int i = 0; i < pairs.size(); i++) {
      contrasts.add(new Contrast(estimates.get(i), pValues.get(i)));
    }
    return contrasts;
  }

  private static DoubleStream differences(
      ArmResult first, ArmResult second, ToDoubleFunction<Completed> figure) {
    Map<Integer, Completed> others = new HashMap<>();
    second
        .trials()
        .forEach(trial -> trial.completed().ifPresent(done -> others.put(trial.repeat(), done)));
    return first.trials().stream()
        .filter(trial -> trial.completed().isPresent() && others.containsKey(trial.repeat()))
        .mapToDouble(trial -> figure.applyAsDouble(trial.completed().orElseThrow())
            - figure.applyAsDouble(others.get(trial.repeat())));
  }
}
