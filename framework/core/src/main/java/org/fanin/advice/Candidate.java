package org.fanin.advice;

import static org.fanin.initializers.Matched.Direction.BACKWARD;
import static org.fanin.initializers.Matched.Direction.BALANCED;
import static org.fanin.initializers.Matched.Direction.FORWARD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.initializers.DeltaOrthogonal;
import org.fanin.initializers.EdgeOfChaos;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Matched;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.CriticalPoint;
import org.fanin.initializers.theory.StandardMoments;

/**
 * An initializer that may be recommended.
 *
 * @param annotation as written on a study
 * @param initializer draws by it
 */
record Candidate(String annotation, WeightInitializer initializer) {

  private static final Law LAW = Law.TRUNCATED_NORMAL;

  static final Candidate GLOROT = new Candidate("@Glorot", new Glorot.Sampler(LAW));
  static final Candidate HE = new Candidate("@He", new He.Sampler(LAW));
  static final Candidate LECUN = new Candidate("@LeCun", new LeCun.Sampler(LAW));
  static final Candidate MATCHED = new Candidate("@Matched", new Matched.Sampler(FORWARD, LAW));

  /** All that suit {@code network}, the well-known ones first. */
  static List<Candidate> all(NetworkFacts network) {
    double biasVariance = network.biasVariance();
    boolean hasCriticalPoints = network.activations().stream()
        .allMatch(activation -> criticalPoint(activation, biasVariance).isPresent());
    Stream<Candidate> critical = hasCriticalPoints
        ? Stream.of(new Candidate(
            "@EdgeOfChaos"
                + (biasVariance == 0 ? "" : "(biasVariance = " + Digits.exact(biasVariance) + ")"),
            new EdgeOfChaos.Sampler(biasVariance, LAW)))
        : Stream.of();
    return Stream.concat(
            Stream.of(
                GLOROT,
                HE,
                LECUN,
                orthogonal(network),
                MATCHED,
                new Candidate("@Matched(direction = BACKWARD)", new Matched.Sampler(BACKWARD, LAW)),
                new Candidate(
                    "@Matched(direction = BALANCED)", new Matched.Sampler(BALANCED, LAW))),
            critical)
        .toList();
  }

  /** Empty, too, if it lies where the activation's moments cannot be integrated, or biases are huge. */
  static Optional<CriticalPoint> criticalPoint(ActivationFunction activation, double biasVariance) {
    try {
      return CriticalPoint.of(activation, biasVariance);
    } catch (ArithmeticException | InvalidParameterException e) {
      return Optional.empty();
    }
  }

  /** Orthogonal matrices, at the middle taps where layers are convolutions. */
  static Candidate orthogonal(NetworkFacts network) {
    double gain = orthogonalGain(network.activation(), network.biasVariance());
    return network.isConvolutional()
        ? new Candidate(withGain("@DeltaOrthogonal", gain), new DeltaOrthogonal.Sampler(gain))
        : new Candidate(withGain("@Orthogonal", gain), new Orthogonal.Sampler(gain));
  }

  /** That of the critical point, or where there is none the forward gain. */
  private static double orthogonalGain(ActivationFunction activation, double biasVariance) {
    Optional<CriticalPoint> point = criticalPoint(activation, biasVariance);
    double gain = Math.sqrt(
        point.map(CriticalPoint::weightVariance).orElse(1 / StandardMoments.second(activation)));
    // As written: a thousandth off would be felt in a thousand layers.
    return Math.rint(gain * 1e6) / 1e6;
  }

  private static String withGain(String annotation, double gain) {
    return gain == 1 ? annotation : annotation + "(gain = " + Digits.exact(gain) + ")";
  }
}
