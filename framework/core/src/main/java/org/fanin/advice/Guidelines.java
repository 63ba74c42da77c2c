package org.fanin.advice;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.About;
import org.fanin.initializers.DeltaOrthogonal;
import org.fanin.initializers.Fixup;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Matched;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.StandardMoments;

/** The guidelines of the literature. */
final class Guidelines {

  /** From so many layers on, a network counts as deep. */
  static final int DEEP = 20;

  /** What holds for every network. */
  static final Recommendation NO_ZEROS = new Recommendation(
      List.of("not @Zeros"),
      "equal weights keep the units of a layer equal: none learns what another does not",
      source(Glorot.class));

  private Guidelines() {}

  /** What the literature advises for {@code network}, the most fitting first. */
  static List<Recommendation> of(NetworkFacts network) {
    var advice = new ArrayList<Recommendation>();
    if (network.isResidual()) {
      advice.add(new Recommendation(
          List.of("@Fixup", "@SkipInit"),
          "what branches add must not pile up: each starts at 0, and the signal passes as it is."
              + " Needless where every branch is normalized",
          source(Fixup.class)));
    } else if (network.isRecurrent() || network.depth() >= DEEP) {
      advice.addAll(ofManyLayers(network));
    }
    if (network.isMixed()) {
      advice.add(new Recommendation(
          List.of("@Matched"),
          "activations differ, and each kernel is drawn for the one that follows it",
          source(Matched.class)));
    }
    network.activations().stream().map(Guidelines::ofActivation).forEach(advice::add);
    advice.add(NO_ZEROS);
    return advice;
  }

  private static List<Recommendation> ofManyLayers(NetworkFacts network) {
    var advice = new ArrayList<Recommendation>();
    if (network.isRecurrent() && network.isHomogeneous()) {
      advice.add(new Recommendation(
          List.of("@Identity"),
          network.activation().label() + " passes on what the identity keeps, however many steps"
              + " there are",
          "Le et al. 2015, A Simple Way to Initialize Recurrent Networks of Rectified Linear"
              + " Units"));
    }
    advice.add(new Recommendation(
        List.of(Candidate.orthogonal(network).annotation()),
        orthogonalReason(network),
        source(network.isConvolutional() ? DeltaOrthogonal.class : Orthogonal.class)));
    return advice;
  }

  private static String orthogonalReason(NetworkFacts network) {
    if (network.isConvolutional()) {
      return "the network is deep: an orthogonal matrix at the middle of the window stretches no"
          + " direction more than another, and loses nothing at an image's border";
    }
    return (network.isRecurrent() ? "a recurrent kernel acts at every step" : "the network is deep")
        + ": orthogonal weights stretch no direction more than another";
  }

  /** The well-known initializer for a network, which theory is then asked about. */
  static Candidate wellKnown(NetworkFacts network) {
    if (network.isMixed() || !(network.activation() instanceof Activation activation)) {
      return Candidate.MATCHED;
    }
    return switch (activation) {
      case RELU, LEAKY_RELU, ELU, SOFTPLUS, GELU, SILU -> Candidate.HE;
      case TANH, SIGMOID -> Candidate.GLOROT;
      case SELU, LINEAR -> Candidate.LECUN;
    };
  }

  private static Recommendation ofActivation(ActivationFunction function) {
    return function instanceof Activation activation
        ? ofKnown(activation)
        : new Recommendation(
            List.of("@Matched"),
            "no guideline knows " + function.label() + "; its gain can be integrated",
            source(Matched.class));
  }

  private static Recommendation ofKnown(Activation activation) {
    String label = activation.label();
    return switch (activation) {
      case RELU, LEAKY_RELU, ELU, SOFTPLUS, GELU, SILU ->
        new Recommendation(
            List.of("@He"),
            label + " passes on " + Digits.three(StandardMoments.second(activation))
                + " of a standard normal signal's second moment; half, as relu does, is what it"
                + " makes up for",
            source(He.class));
      case TANH, SIGMOID ->
        new Recommendation(
            List.of("@Glorot", "@LeCun"),
            label + " bends alike on both sides, and saturates if weights are large",
            source(Glorot.class));
      case SELU ->
        new Recommendation(
            List.of("@LeCun"),
            "selu takes pre-activations of mean 0 and variance 1 to outputs of the same",
            "Klambauer et al. 2017, Self-Normalizing Neural Networks");
      case LINEAR ->
        new Recommendation(
            List.of("@LeCun", "@Glorot"),
            "a linear layer keeps the signal if the weights of a unit have variance 1 in all",
            source(LeCun.class));
    };
  }

  private static String source(Class<?> initializer) {
    return initializer.getAnnotation(About.class).source();
  }
}
