package org.fanin.conformance.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fanin.conformance.library.Drawn;
import org.fanin.conformance.library.Layout;
import org.fanin.conformance.library.NoAnswerException;
import org.fanin.conformance.library.Offer;
import org.fanin.conformance.verdict.Fault;
import org.fanin.conformance.verdict.Orthogonality;
import org.fanin.conformance.verdict.Verdict;

/** Draws orthogonal kernels and judges them. */
final class OrthogonalExamination {
  private static final int SOME = 20;
  private static final int MANY = 4000;

  private OrthogonalExamination() {}

  /** Judges whether kernels are orthogonal: twenty, all of them. */
  static Finding orthogonality(Offer offer) {
    int rows = rows(offer.layout());
    return finding(
        offer,
        SOME,
        kernels -> kernels.stream()
            .map(kernel -> faults(offer, kernel, rows))
            .filter(faults -> !faults.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  /** Judges whether many square kernels prefer a direction. */
  static Finding directions(Offer offer) {
    int rows = rows(offer.layout());
    return finding(
        offer,
        MANY,
        kernels ->
            Orthogonality.preferences(kernels.stream().map(Drawn::weights).toList(), rows));
  }

  private static List<Fault> faults(Offer offer, Drawn kernel, int rows) {
    List<Fault> faults = new ArrayList<>(Kernels.shapeFaults(offer, kernel));
    faults.addAll(Orthogonality.faults(kernel.weights(), rows));
    return faults;
  }

  private static Finding finding(
      Offer offer, int count, Function<List<Drawn>, List<Fault>> examine) {
    List<Fault> faults;
    try {
      faults = examine.apply(Kernels.draw(offer, count));
    } catch (NoAnswerException e) {
      faults = List.of(new Fault.NoAnswer(e.deed()));
    }
    return new Finding(offer.spelling(), Verdict.of(faults), offer.notes());
  }

  private static int rows(Layout layout) {
    List<Integer> shape = layout.shape();
    return layout.outputsFirst() ? shape.get(0) : layout.size() / shape.get(shape.size() - 1);
  }
}
