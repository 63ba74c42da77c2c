package org.fanin.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.theory.CriticalPoint;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/** Advises which initializer to take. */
public final class Advisor {

  // Theory asks nothing of the rule that trains.
  private static final UpdateRule ANY = new Sgd.Rule(0.01, 0);

  private static final int DEEPEST = 1_000;

  // A kernel of more has no place in an array.
  private static final int WIDEST = 30_000;

  // Less than the three digits that are shown.
  private static final double ALIKE = 5e-4;

  private Advisor() {}

  /**
   * For a network of equal layers.
   *
   * @param facts its activation, its depth from 1 to 1000, and its biases of a variance up to 1000
   * @param width the units of every layer, from 1 to 30000
   */
  public static Advice of(NetworkFacts facts, int width) {
    checkDepth(facts.depth());
    CriticalPoint.checkBiasVariance(facts.biasVariance());
    checkWidth(width);
    return about(facts, equal(facts, width), Signal.STANDARD, List.of());
  }

  /** The network of equal layers, or of the steps of a recurrent one as if each had its own. */
  static Layers equal(NetworkFacts facts, int width) {
    Layers network = Layers.input(List.of(width));
    for (int layer = 0; layer < facts.depth(); layer++) {
      network = network.dense(width);
      if (facts.biasVariance() > 0) {
        network = network.biases(new BiasLaw.Normal(facts.biasVariance()));
      }
      network = network.activation(facts.activation());
    }
    return network;
  }

  /** Throws unless a network of equal layers may have that depth. */
  public static void checkDepth(int depth) {
    Check.that(
        depth >= 1 && depth <= DEEPEST, "depth", depth, "a whole number from 1 to " + DEEPEST);
  }

  /** Throws unless a network of equal layers may have that width. */
  public static void checkWidth(int width) {
    Check.that(width >= 1 && width <= WIDEST, "width", width, "a whole number from 1 to " + WIDEST);
  }

  /**
   * For each network of {@code study}, with its arms.
   *
   * @param input the signal that enters its networks
   */
  public static List<Advice> of(Study study, Signal input) {
    Map<Layers, List<Arm>> armsByNetwork = study.arms().stream()
        .collect(Collectors.groupingBy(Arm::network, LinkedHashMap::new, Collectors.toList()));
    return armsByNetwork.entrySet().stream()
        .map(group -> about(
            group.getKey(),
            input,
            group.getValue().stream().map(arm -> Forecast.of(arm, input)).toList()))
        .toList();
  }

  private static Advice about(Layers network, Signal input, List<Forecast> arms) {
    return network.steps() > 0
        ? RecurrentAdvice.of(network, arms)
        : about(facts(network), network, input, arms);
  }

  static Advice about(NetworkFacts facts, Layers network, Signal input, List<Forecast> arms) {
    var initializers = new ArrayList<Forecast>();
    for (Candidate candidate : Candidate.all(facts)) {
      Forecast forecast = Forecast.of(arm(candidate, network), input);
      merge(forecast, initializers);
    }
    initializers.sort(Forecast.bestFirst(facts.depth()));
    List<Recommendation> guidelines = Guidelines.of(facts);
    // Where one kernel acts again and again, what a ReLU keeps on average says little of any draw.
    boolean areRanked = !(facts.isRecurrent() && facts.isHomogeneous());
    return new Advice(
        text(facts, network),
        guidelines,
        new Theory(facts, network, input).sentences(guidelines, initializers),
        arms,
        areRanked ? initializers : List.of());
  }

  static Arm arm(Candidate candidate, Layers network) {
    String name = candidate.annotation();
    return new Arm(name, name, candidate.initializer(), network, ANY);
  }

  /** Initializers that start a network alike share a line. */
  private static void merge(Forecast forecast, List<Forecast> found) {
    for (int i = 0; i < found.size(); i++) {
      Forecast other = found.get(i);
      if (isAlike(forecast, other)) {
        found.set(i, other.named(other.arm() + ", " + forecast.arm()));
        return;
      }
    }
    found.add(forecast);
  }

  private static boolean isAlike(Forecast one, Forecast other) {
    return one.signal().isPresent()
        && other.signal().isPresent()
        && Math.abs(Math.log(one.signal().getAsDouble() / other.signal().getAsDouble())) < ALIKE
        && Math.abs(Math.log(one.gradient().orElseThrow() / other.gradient().orElseThrow()))
            < ALIKE;
  }

  /** What stands for a network: the activations of its hidden layers, and its kernels. */
  private static NetworkFacts facts(Layers network) {
    List<Kernel> kernels = network.kernels();
    List<ActivationFunction> activations = network.beforeHead().stream()
        .map(weights -> weights.kernel().activation())
        .filter(activation -> activation != Activation.LINEAR)
        // Code of others may give a new object, that equals no other, to every layer.
        .collect(Collectors.groupingBy(
            ActivationFunction::label, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .sorted(Comparator.<List<?>>comparingInt(List::size).reversed())
        .map(alike -> alike.get(0))
        .toList();
    return new NetworkFacts(
        activations.isEmpty() ? List.of(Activation.LINEAR) : activations,
        kernels.size(),
        biasVariance(network),
        structure(kernels));
  }

  private static Structure structure(List<Kernel> kernels) {
    if (kernels.stream().anyMatch(kernel -> kernel.branch().isPresent())) {
      return Structure.RESIDUAL;
    }
    List<Kernel> sliding =
        kernels.stream().filter(kernel -> kernel.kind() != KernelKind.DENSE).toList();
    return 2 * sliding.size() > kernels.size() && sliding.stream().allMatch(Advisor::widens)
        ? Structure.CONVOLUTIONAL
        : Structure.PLAIN;
  }

  /** Whether no channel is lost: then a convolution can keep every length. */
  private static boolean widens(Kernel kernel) {
    List<Integer> shape = kernel.shape();
    int channels = shape.size() - 2;
    return kernel.kind() == KernelKind.CONVOLUTION
        && shape.get(channels) <= shape.get(channels + 1);
  }

  /** The mean variance of the biases that hidden layers name; 0 if those are not around 0. */
  private static double biasVariance(Layers network) {
    Arm unnamed = arm(Candidate.HE, network);
    List<BiasLaw> hidden = network.beforeHead().stream()
        .flatMap(weights -> weights.biases().stream())
        .map(unnamed::lawOf)
        .toList();
    return hidden.stream().allMatch(law -> law.mean() == 0)
        ? hidden.stream().mapToDouble(BiasLaw::secondMoment).average().orElse(0)
        : 0;
  }

  private static String text(NetworkFacts facts, Layers network) {
    List<Integer> widths = network.kernels().stream().map(LayerState::units).toList();
    String biases = facts.biasVariance() == 0
        ? ""
        : ", biases of variance " + Digits.exact(facts.biasVariance());
    List<String> activations =
        facts.activations().stream().map(ActivationFunction::label).toList();
    return Verdicts.listed(activations) + ", " + facts.depth()
        + (facts.isRecurrent() ? " step" : " layer") + (facts.depth() == 1 ? "" : "s")
        + (Set.copyOf(widths).size() == 1
            ? " of " + widths.get(0) + " units"
            : ", " + LayerSizes.of(widths))
        + biases;
  }
}
