package org.fanin.advice;

import java.util.ArrayList;
import java.util.List;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.initializers.About;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Cell;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;

/**
 * Advises on a study's network by its recurrent layer, of several by that of the most steps, for
 * there one kernel acts most often.
 */
final class RecurrentAdvice {

  private static final String NAMES =
      "In a study's network recurrentWeights(...) names the law of a recurrent kernel alone, and"
          + " weights(...) that of the input kernel; an arm's law draws both where neither is named.";
  private static final String GATES =
      "Theory does not follow gates, which multiply what they are given.";

  private final Recurrent layer;
  private final int steps;

  private RecurrentAdvice(Recurrent layer, int steps) {
    this.layer = layer;
    this.steps = steps;
  }

  /** For {@code network}, which has a recurrent layer, with how its arms start. */
  static Advice of(Layers network, List<Forecast> arms) {
    for (Parameter.Weights weights : network.weighted()) {
      if (weights.layer() instanceof Recurrent layer
          && weights.inputShape().get(0).equals(network.steps())) {
        return new RecurrentAdvice(layer, network.steps()).advice(arms);
      }
    }
    throw new IllegalArgumentException("no layer of the network is recurrent");
  }

  private Advice advice(List<Forecast> arms) {
    if (!(layer.cell() instanceof Cell.Plain plain)) {
      return new Advice(
          layer.cell().label() + ", " + steps + (steps == 1 ? " step" : " steps") + " of "
              + layer.units() + " units",
          ofGates(),
          List.of(GATES, NAMES),
          arms,
          List.of());
    }
    var facts = new NetworkFacts(plain.activation(), steps, biasVariance(), Structure.RECURRENT);
    Advice asked = Advisor.about(facts, Advisor.equal(facts, layer.units()), Signal.STANDARD, arms);
    var theory = new ArrayList<>(asked.theory());
    theory.add(NAMES);
    return new Advice(
        asked.network(), asked.guidelines(), theory, asked.arms(), asked.initializers());
  }

  /** Of the biases that the layer names; 0 if those are not around 0. */
  private double biasVariance() {
    return layer
        .laws()
        .biases()
        .filter(law -> law.mean() == 0)
        .map(BiasLaw::secondMoment)
        .orElse(0.0);
  }

  private List<Recommendation> ofGates() {
    var advice = new ArrayList<Recommendation>();
    advice.add(new Recommendation(
        List.of("@Orthogonal"),
        "for the recurrent kernel, which acts at every step: orthogonal weights, gate by gate, stretch"
            + " no direction more than another",
        Orthogonal.class.getAnnotation(About.class).source()));
    advice.add(new Recommendation(
        List.of("@Glorot"),
        "for the input kernel: its gates bend by functions that saturate if weights are large",
        Glorot.class.getAnnotation(About.class).source()));
    if (layer.cell() instanceof Cell.Lstm) {
      advice.add(new Recommendation(
          List.of("biases(new BiasLaw.ForgetGate(1))"),
          "with 1 the forget gate starts open, and the cell remembers; with 0 it forgets half at every"
              + " step",
          "Jozefowicz et al. 2015, An Empirical Exploration of Recurrent Network Architectures"));
    }
    advice.add(Guidelines.NO_ZEROS);
    return advice;
  }
}
