package org.fanin.prediction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.SignalDependentInitializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Connections;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;
import org.fanin.study.Fault;
import org.fanin.study.Study;
import org.fanin.study.StudyFaultsException;

/** Tells laws which ask for it what signal enters their kernels. */
public final class ReceivingLaws {

  private final Arm arm;
  private final Iterator<Parameter.Weights> weights;
  private final Iterator<Parameter.Single> numbers;
  private final List<WeightInitializer> told = new ArrayList<>();

  /** Why the signal is not known, where it is not. */
  private String unknown = "";

  private ReceivingLaws(Arm arm) {
    this.arm = arm;
    this.weights = arm.network().weights().iterator();
    this.numbers = arm.network().numbers().iterator();
  }

  /**
   * The laws of all kernels, in forward order, with each {@link SignalDependentInitializer} replaced
   * by what it draws.
   *
   * @param input the signal that enters the network; asked for only if a law needs it
   * @throws IllegalArgumentException if a law needs a signal that is not known, or refuses it
   * @throws ArithmeticException if an activation's moments cannot be integrated
   */
  public static List<WeightInitializer> of(Arm arm, Supplier<Signal> input) {
    List<WeightInitializer> laws =
        arm.network().weights().stream().map(arm::lawOf).toList();
    if (laws.stream().noneMatch(SignalDependentInitializer.class::isInstance)) {
      return laws;
    }
    var walk = new ReceivingLaws(arm);
    Layers network = arm.network();
    walk.through(network.layers(), network.inputShape(), Optional.of(input.get()));
    return List.copyOf(walk.told);
  }

  /**
   * Checks that the laws of {@code study} are told all that they need to know.
   *
   * @throws StudyFaultsException if a law needs a signal that theory does not know, whatever the data
   */
  public static void check(Study study) {
    List<Fault> faults = study.arms().stream()
        .flatMap(arm -> missing(arm)
            .map(why -> new Fault(
                study.name() + ": arm " + arm.label(),
                "cannot be drawn: " + why + "; weights(law) behind a layer gives it another law"))
            .stream())
        .toList();
    if (!faults.isEmpty()) {
      throw new StudyFaultsException(faults);
    }
  }

  /** What a law of {@code arm} is not told; what else goes wrong ends the arm, not the study. */
  private static Optional<String> missing(Arm arm) {
    try {
      TimeLimit.OF_READING.supplied("follow " + arm.label(), () -> of(arm, () -> Signal.STANDARD));
      return Optional.empty();
    } catch (PluginException e) {
      return Optional.ofNullable(e.getCause())
          .filter(UnknownSignalException.class::isInstance)
          .map(Throwable::getMessage);
    }
  }

  /** The signal behind layers; empty if it is not known. */
  private Optional<Signal> through(
      List<Layer> layers, List<Integer> input, Optional<Signal> entering) {
    Optional<Signal> signal = entering;
    List<Integer> shape = input;
    for (Layer layer : layers) {
      signal = behind(layer, shape, signal);
      shape = layer.outputShape(shape);
    }
    return signal;
  }

  private Optional<Signal> behind(Layer layer, List<Integer> shape, Optional<Signal> entering) {
    if (layer instanceof Feedforward feedforward) {
      return weighed(feedforward, weights.next(), shape, entering);
    }
    if (layer instanceof Recurrent recurrent) {
      unknown = "theory has no one signal for the recurrent layer '" + recurrent.name()
          + "', which receives another at every step";
      recurrent.roles().forEach(role -> told.add(unreceived(weights.next())));
      return Optional.empty();
    }
    if (layer instanceof Layer.Activate activate) {
      return entering.map(signal -> signal.activated(activate.function()));
    }
    if (layer instanceof Layer.Reshape) {
      return entering;
    }
    if (layer instanceof Layer.Residual residual) {
      Optional<Signal> added = through(residual.branch(), shape, entering);
      return entering.flatMap(signal -> added.map(signal::plus));
    }
    if (layer instanceof Layer.Learned) {
      double start = arm.startOf(numbers.next());
      return entering.map(
          signal -> layer instanceof Layer.Scale ? signal.times(start) : signal.plus(at(start)));
    }
    unknown = "theory does not follow it behind " + layer;
    return Optional.empty();
  }

  /** The law of a kernel that receives no signal which theory knows. */
  private WeightInitializer unreceived(Parameter.Weights found) {
    WeightInitializer law = arm.lawOf(found);
    if (law instanceof SignalDependentInitializer) {
      known(found.kernel(), Optional.empty());
    }
    return law;
  }

  private Optional<Signal> weighed(
      Feedforward layer, Parameter.Weights found, List<Integer> shape, Optional<Signal> entering) {
    Kernel kernel = found.kernel();
    Connections connections = StageWalk.connections(arm.lawOf(found), layer, shape);
    double share = connections.fanIn() / kernel.fanIn();
    Optional<Signal> under = entering.map(signal -> signal.amongZeros(share));
    WeightInitializer law = arm.lawOf(found) instanceof SignalDependentInitializer dependent
        ? dependent.receiving(known(kernel, under))
        : arm.lawOf(found);
    told.add(law);
    OptionalDouble variance = law.variance(kernel);
    if (variance.isEmpty()) {
      unknown = "the law of layer '" + kernel.layer() + "' has no variance in closed form";
      return Optional.empty();
    }
    if (law.mean(kernel) != 0) {
      unknown = "the weights of layer '" + kernel.layer() + "' have the mean "
          + Digits.three(law.mean(kernel)) + ", and the theory is one of mean 0";
      return Optional.empty();
    }
    BiasLaw biases = arm.lawOf(new Parameter.Biases(found));
    double mean = biases.mean();
    double spread = biases.secondMoment() - mean * mean;
    return under.map(signal ->
        signal.weighted(kernel.fanIn(), variance.getAsDouble(), spread).plus(at(mean)));
  }

  private static Signal at(double value) {
    return new Signal(value, 0);
  }

  private Signal known(Kernel kernel, Optional<Signal> entering) {
    return entering.orElseThrow(() -> new UnknownSignalException("the law of layer '"
        + kernel.layer() + "' needs the signal that enters, which is not known: " + unknown));
  }
}
