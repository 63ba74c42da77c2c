package org.fanin.conformance.survey;

import java.util.ArrayList;
import java.util.List;
import org.fanin.conformance.library.Drawn;
import org.fanin.conformance.library.Offer;
import org.fanin.conformance.question.Target;
import org.fanin.conformance.verdict.Fault;
import org.fanin.conformance.verdict.Judge;
import org.fanin.conformance.verdict.Verdict;

/** Draws at least two million weights, in as many kernels as that takes, and judges them. */
final class LawExamination {
  private static final int WEIGHTS = 2_000_000;

  private LawExamination() {}

  static Finding of(Offer offer, Target target) {
    int count = (WEIGHTS - 1) / offer.layout().size() + 1;
    List<Drawn> kernels = Kernels.draw(offer, count);
    float[] weights = Kernels.weights(kernels);
    List<Fault> faults = new ArrayList<>(Judge.faults(weights, target));
    faults.addAll(Kernels.shapeFaults(offer, kernels.get(0)));
    Verdict verdict = verdict(offer, target, weights, faults);
    return new Finding(offer.spelling(), verdict, offer.notes());
  }

  private static Verdict verdict(Offer offer, Target target, float[] weights, List<Fault> faults) {
    if (faults.size() != 1 || offer.documentedVariance().isEmpty()) {
      return Verdict.of(faults);
    }
    Target documented = target.withVariance(offer.documentedVariance().getAsDouble());
    return Judge.faults(weights, documented).isEmpty()
        ? new Verdict.AsDocumented(faults.get(0))
        : Verdict.of(faults);
  }
}
