package org.fanin.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.CriticalPoint;
import org.fanin.initializers.theory.MeanField;
import org.fanin.initializers.theory.Phase;
import org.fanin.initializers.theory.Signal;
import org.fanin.initializers.theory.StandardMoments;
import org.fanin.layers.Layers;
import org.fanin.prediction.EqualLayers;
import org.fanin.study.Arm;

/** Says what theory adds to the guidelines, and where it disagrees with them. */
final class Theory {

  private static final double ONE_PERCENT = 0.01;
  private static final double BALANCE = 1e-9;
  private static final String BRANCHES = "A branch that starts at 0 leaves signal and gradient as"
      + " they are, at any depth, and learns from there. A signal of 0 at the end is meant where the"
      + " head starts at 0, too, as under @Fixup: then the head learns first.";

  private static final String ONE_KERNEL =
      "That one kernel acts at all of them speaks for the first guideline, and changes little here.";
  private static final String ONE_GROWTH = "But one kernel acts at all of them, and what it does to"
      + " the signal once it does again: every draw has a rate of its own at which the signal grows"
      + " or shrinks, so that draws part by many powers of ten, and a mean over draws says little."
      + " Only a kernel that keeps every length keeps the signal.";

  private final NetworkFacts facts;
  private final Signal input;
  private final Candidate guideline;
  private final Arm arm;

  Theory(NetworkFacts facts, Layers network, Signal input) {
    this.facts = facts;
    this.input = input;
    this.guideline = Guidelines.wellKnown(facts);
    this.arm = Advisor.arm(guideline, network);
  }

  /** One sentence each, of initializers that are sorted from best to worst. */
  List<String> sentences(List<Recommendation> guidelines, List<Forecast> initializers) {
    String end =
        (facts.isRecurrent() ? "step " : "layer ") + arm.network().kernels().size();
    var sentences = new ArrayList<String>();
    if (!facts.isRecurrent() || !facts.isHomogeneous()) {
      sentences.addAll(new Verdicts(end, initializers).of(guidelines));
    }
    if (Forecast.of(arm, input).limit().isEmpty()) {
      sentences.addAll(ofEqualLayers());
    }
    if (facts.isResidual()) {
      sentences.add(BRANCHES);
    } else if (!facts.isMixed()) {
      sentences.add(criticalPoint());
    }
    if (facts.isRecurrent()) {
      sentences.add("The numbers are reckoned as if every step had a kernel of its own. "
          + (facts.isHomogeneous() ? ONE_GROWTH : ONE_KERNEL));
    }
    return sentences;
  }

  private List<String> ofEqualLayers() {
    try {
      return EqualLayers.of(arm, input).stream()
          .flatMap(field -> Stream.of(
              gain(field),
              Optional.of(field.fixedPoint().isPresent() ? settled(field) : unsettled(field)),
              facts.isRecurrent()
                  ? Optional.<String>empty()
                  : new Chance(facts, arm.network(), field).sentence()))
          .flatMap(Optional::stream)
          .toList();
    } catch (ArithmeticException e) {
      return List.of("What becomes of the signal in ever deeper layers cannot be reckoned: "
          + e.getMessage() + ".");
    }
  }

  /** Where the guideline's gain is not the exact one. */
  private Optional<String> gain(MeanField field) {
    double taken = Math.sqrt(field.weightVariance());
    double exact = 1 / Math.sqrt(StandardMoments.second(facts.activation()));
    return Math.abs(taken / exact - 1) > ONE_PERCENT
        ? Optional.of(guideline.annotation() + " takes the gain " + Digits.three(taken) + ", but "
            + "the one that keeps the second moment at 1 behind "
            + facts.activation().label()
            + " is exactly " + four(exact) + ", @Matched's.")
        : Optional.empty();
  }

  private String settled(MeanField field) {
    Phase phase = field.phase();
    double chi = field.chi();
    String name = guideline.annotation();
    return switch (phase) {
      case CRITICAL ->
        name + " is critical, chi = 1: where the signal settles, the gradient keeps its size, and"
            + " what tells two inputs apart is lost more slowly than exponentially.";
      case ORDERED ->
        name + " is ordered, chi = " + Digits.three(chi) + ": "
            + (field.fixedPoint().orElse(1) == 0
                ? "the signal dies out, and the gradient falls by a factor of e every "
                    + Digits.three(-1 / Math.log(chi)) + " layers. The correlation of two inputs "
                    + (field.fixedCorrelation().isEmpty()
                        ? "stays what it is by then."
                        : "tends to 1, more slowly than exponentially.")
                : "where the signal settles, two inputs grow alike. Their correlation tends to 1,"
                    + " its distance falling by a factor of e every "
                    + Digits.three(field.correlationDepth()) + " layers, as the gradient does.");
      case CHAOTIC ->
        name + " is chaotic, chi = " + Digits.three(chi) + ": where the signal settles, nearby"
            + " inputs part, and the gradient grows by a factor of e every "
            + Digits.three(1 / Math.log(chi)) + " layers.";
    };
  }

  private String unsettled(MeanField field) {
    double start = field.start();
    boolean balanced = Math.abs(field.secondMoment(start) / start - 1) < BALANCE;
    return guideline.annotation()
        + (balanced
            ? " keeps the signal's second moment only until it is pushed, as chance does: then it"
                + " dies out, or grows without bound."
            : " never lets the signal settle: its second moment grows without bound.")
        + " A layer's factor on the gradient, chi, is " + Digits.three(field.chi(start))
        + " where the second moment is " + Digits.three(start) + ", and tends to "
        + Digits.three(field.chi()) + " as it grows.";
  }

  private String criticalPoint() {
    String network = facts.activation().label()
        + (facts.biasVariance() == 0
            ? " without biases"
            : " with biases of variance " + Digits.exact(facts.biasVariance()));
    try {
      return CriticalPoint.of(facts.activation(), facts.biasVariance())
          .map(point -> "The critical point of " + network + " is weight variance "
              + four(point.weightVariance()) + " / fanIn: @EdgeOfChaos"
              + (point.secondMoment().isPresent()
                  ? "."
                  : ", in the limit of a signal that grows without bound."))
          .orElse("There is no critical point of " + network + ": no weight variance keeps signal"
              + " and gradient over any depth.");
    } catch (ArithmeticException | InvalidParameterException e) {
      return "Whether there is a critical point of " + network + " cannot be reckoned: "
          + e.getMessage() + ".";
    }
  }

  private static String four(double number) {
    return Digits.exact(Math.rint(number * 1e4) / 1e4);
  }
}
