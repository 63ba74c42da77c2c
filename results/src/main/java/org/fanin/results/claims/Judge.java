package org.fanin.results.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.results.claims.Verdict.Figure;

/** Puts claims to the test. */
public final class Judge {

  private static final double CONCENTRATED = 0.95;
  private static final double MOSTLY = 0.75;
  private static final double ALIKE = 0.5;

  private final Map<String, List<Spread>> arms;
  private final Map<String, String> unknown;

  /**
   * Judges by the hidden layers of each arm.
   *
   * @param arms how those of each arm spread, at least one, in forward order
   * @param unknown why nobody can say so of the other arms: {@code nothing was captured}
   */
  public Judge(Map<String, List<Spread>> arms, Map<String, String> unknown) {
    this.arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
    this.unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  /** Whether {@code claim} holds, with the figures that say so. */
  public Verdict judge(Claim claim) {
    Optional<String> reason = unknown(claim);
    if (reason.isPresent()) {
      return Verdict.notTested(reason.get());
    }
    return switch (claim.relation()) {
      case CONCENTRATED_AT_ZERO -> every(shares(claim), share -> share >= CONCENTRATED);
      case MOSTLY_NEAR_ZERO -> mostly(shares(claim));
      case WIDER_THAN -> compared(claim, second(claim), ratio -> ratio > 1);
      case WIDEST -> compared(claim, others(claim), ratio -> ratio > 1);
      case LIKE_BUT_NARROWER -> compared(claim, second(claim), ratio -> ratio > ALIKE && ratio < 1);
      case LAST_LAYER_CONCENTRATED_AT_ZERO ->
        arms.isEmpty()
            ? Verdict.notTested("nothing was captured")
            : every(lastShares(), share -> share >= CONCENTRATED);
    };
  }

  /** Why nobody can say; an arm left out would let a claim hold that compares with all. */
  private Optional<String> unknown(Claim claim) {
    Stream<String> others = claim.relation().isAboutAll() ? unknown.keySet().stream() : Stream.of();
    return Stream.concat(claim.arms().stream(), others)
        .filter(arm -> !arms.containsKey(arm))
        .map(arm -> arm + ": " + unknown.getOrDefault(arm, "nothing was captured"))
        .findFirst();
  }

  private static Verdict every(List<Figure> figures, DoublePredicate criterion) {
    return Verdict.of(figures.stream().mapToDouble(Figure::value).allMatch(criterion), figures);
  }

  /** The first arm of {@code claim} beside {@code others}, where all have as many hidden layers. */
  private Verdict compared(Claim claim, List<String> others, DoublePredicate criterion) {
    if (others.isEmpty()) {
      return Verdict.notTested("there is no other arm");
    }
    String arm = claim.arms().get(0);
    int layers = spreads(arm).size();
    return others.stream()
        .filter(other -> spreads(other).size() != layers)
        .findFirst()
        .map(other -> Verdict.notTested("not as many hidden layers: " + arm + " has " + layers
            + "; " + other + " has " + spreads(other).size()))
        .orElseGet(() -> every(ratios(arm, others), criterion));
  }

  private static Verdict mostly(List<Figure> shares) {
    double mean = shares.stream().mapToDouble(Figure::value).average().orElseThrow();
    return Verdict.of(mean >= MOSTLY, shares);
  }

  private List<Figure> shares(Claim claim) {
    return spreads(claim.arms().get(0)).stream()
        .map(spread -> new Figure(spread.layer(), spread.shareNearZero()))
        .toList();
  }

  private List<Figure> lastShares() {
    var figures = new ArrayList<Figure>();
    arms.forEach((arm, spreads) ->
        figures.add(new Figure(arm, spreads.get(spreads.size() - 1).shareNearZero())));
    return figures;
  }

  private static List<String> second(Claim claim) {
    return claim.arms().subList(1, 2);
  }

  private List<String> others(Claim claim) {
    return arms.keySet().stream().filter(arm -> !claim.arms().contains(arm)).toList();
  }

  /** Standard deviation over the largest of the {@code others}, layer by layer. */
  private List<Figure> ratios(String arm, List<String> others) {
    List<Spread> spreads = spreads(arm);
    return IntStream.range(0, spreads.size())
        .mapToObj(i -> new Figure(
            spreads.get(i).layer(),
            spreads.get(i).standardDeviation()
                / others.stream()
                    .mapToDouble(other -> spreads(other).get(i).standardDeviation())
                    .max()
                    .orElseThrow()))
        .toList();
  }

  private List<Spread> spreads(String arm) {
    return Objects.requireNonNull(arms.get(arm));
  }
}
