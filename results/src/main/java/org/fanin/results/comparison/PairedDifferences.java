package org.fanin.results.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pairs of arms, compared repeat by repeat: arms of one repeat share draws and batches, so what
 * a repeat adds to both falls out.
 */
public final class PairedDifferences {

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
    List<Contrast> accuracies =
        Contrast.corrected(raw.stream().map(PairedDifference::accuracy).toList());
    List<Contrast> losses =
        Contrast.corrected(raw.stream().map(PairedDifference::loss).toList());
    return IntStream.range(0, raw.size())
        .mapToObj(i -> raw.get(i).with(accuracies.get(i), losses.get(i)))
        .toList();
  }

  private static PairedDifference between(ArmResult one, ArmResult other) {
    Contrast accuracy = Contrast.ofAccuracy(one, other);
    boolean turned = accuracy.estimate().stream().anyMatch(of -> of.mean() < 0);
    ArmResult first = turned ? other : one;
    ArmResult second = turned ? one : other;
    return new PairedDifference(
        first.arm().label(),
        second.arm().label(),
        accuracy.repeats(),
        Contrast.ofAccuracy(first, second),
        Contrast.ofLoss(first, second));
  }
}
