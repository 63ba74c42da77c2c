package org.fanin.prediction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.DeltaOrthogonal;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.Signal;
import org.fanin.initializers.theory.Stage;
import org.fanin.layers.Cell;
import org.fanin.layers.Connections;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;
import org.fanin.study.Arm;

/** Walks through the layers of an arm's network and tells the theory of each. */
final class StageWalk {

  private final Arm arm;
  private final Iterator<WeightInitializer> laws;
  private final Iterator<Parameter> parameters;
  private final boolean ofSamples;
  private Optional<String> limit = Optional.empty();
  private Channels channels;

  private StageWalk(Arm arm, Signal input, boolean ofSamples) {
    this.arm = arm;
    this.laws = laws(arm, input).iterator();
    this.parameters = arm.network().parameters().iterator();
    this.ofSamples = ofSamples;
    this.channels = Channels.of(arm.network().inputShape());
  }

  /**
   * What the theory is told.
   *
   * @param stages the stages up to the first layer that it cannot be told of
   * @param limit which layer that is, and why
   */
  record Walked(List<Stage> stages, Optional<String> limit) {

    Walked {
      stages = List.copyOf(stages);
    }
  }

  /**
   * The stages of the network of {@code arm}.
   *
   * @param input the signal that enters it
   */
  static Walked of(Arm arm, Signal input) {
    return new StageWalk(arm, input, false).walked();
  }

  /**
   * The stages of the network of {@code arm}, for samples that are given: none behind an activation
   * whose input is not normal for them.
   *
   * @param input what laws are told of the signal that enters it
   */
  static Walked ofSamples(Arm arm, Signal input) {
    return new StageWalk(arm, input, true).walked();
  }

  private Walked walked() {
    List<Stage> stages = through(arm.network().layers(), arm.network().inputShape());
    return new Walked(stages, limit);
  }

  /** Laws that ask for a signal are told of it, where theory knows it. */
  private static List<WeightInitializer> laws(Arm arm, Signal input) {
    try {
      return ReceivingLaws.of(arm, () -> input);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return arm.network().weights().stream().map(arm::lawOf).toList();
    }
  }

  private List<Stage> through(List<Layer> layers, List<Integer> input) {
    var stages = new ArrayList<Stage>();
    List<Integer> shape = input;
    for (Layer layer : layers) {
      Optional<Stage> stage = stage(layer, shape);
      if (limit.isPresent()) {
        return stages;
      }
      stage.ifPresent(stages::add);
      shape = layer.outputShape(shape);
    }
    return stages;
  }

  /** What a layer does to a signal; empty if nothing. */
  private Optional<Stage> stage(Layer layer, List<Integer> input) {
    if (layer instanceof Feedforward feedforward) {
      var weights = (Parameter.Weights) parameters.next();
      channels = channels.behind(feedforward);
      return weights(feedforward, weights, (Parameter.Biases) parameters.next(), input);
    }
    if (layer instanceof Recurrent recurrent && recurrent.cell() instanceof Cell.Plain plain) {
      return recurrent(recurrent, plain, input);
    }
    if (layer instanceof Layer.Activate activate) {
      return Optional.of(activated(activate.function()));
    }
    if (layer instanceof Layer.Residual residual) {
      Channels before = channels;
      List<Stage> branch = through(residual.branch(), input);
      channels = channels.plus(before);
      return limit.isPresent() ? Optional.empty() : added(branch);
    }
    if (layer instanceof Layer.Learned) {
      double start = arm.startOf((Parameter.Single) parameters.next());
      return layer instanceof Layer.Scale ? Optional.of(new Stage.Scale(start)) : Optional.empty();
    }
    if (!(layer instanceof Layer.Reshape)) {
      limit = Optional.of("the theory does not follow " + unfollowed(layer));
    }
    return Optional.empty();
  }

  private static String unfollowed(Layer layer) {
    if (layer instanceof Recurrent recurrent) {
      return "the gates of " + recurrent.name() + ", which multiply what they are given";
    }
    return layer instanceof Layer.MaxPool
        ? "the maximum of a window: it has no closed form, as the values under a window are alike"
        : "a mean over positions: it depends on how alike they are";
  }

  private Optional<Stage> added(List<Stage> branch) {
    try {
      return Optional.of(new Stage.Residual(branch));
    } catch (IllegalArgumentException e) {
      limit = Optional.of("a residual branch must end in weights, as only fresh ones make what it"
          + " adds independent of what it adds to");
      return Optional.empty();
    }
  }

  private Stage activated(ActivationFunction function) {
    var stage = new Stage.Activate(function);
    if (channels == Channels.APART) {
      requireNormal(stage, function);
    }
    return stage;
  }

  /** Ends the walk where a function sees what is not normal, and is not proportional to what it gets. */
  private void requireNormal(Stage stage, ActivationFunction function) {
    if (ofSamples && !stage.keepsMeans()) {
      limit =
          Optional.of("what " + function.label() + " makes of a channel depends on how large the"
              + " few are that its kernel sums over, and no kernel mixes it with others before");
    }
  }

  private Optional<Stage> weights(
      Feedforward layer, Parameter.Weights weights, Parameter.Biases biases, List<Integer> input) {
    Kernel kernel = weights.kernel();
    WeightInitializer law = laws.next();
    BiasLaw biasLaw = arm.lawOf(biases);
    limit = unknown(law, kernel).or(() -> unknown(biasLaw, kernel));
    if (limit.isPresent()) {
      return Optional.empty();
    }
    Connections connections = connections(law, layer, input);
    return Optional.of(new Stage.Weights(
        connections.fanIn(),
        connections.fanOut(),
        connections.outputs(),
        law.variance(kernel).orElseThrow(),
        biasLaw.secondMoment(),
        connections.taps()));
  }

  private Optional<Stage> recurrent(Recurrent layer, Cell.Plain cell, List<Integer> input) {
    Optional<Stage.Weights> inputs = ofSteps((Parameter.Weights) parameters.next());
    // The biases, which the input kernel knows.
    parameters.next();
    Optional<Stage.Weights> before = ofSteps((Parameter.Weights) parameters.next());
    Optional<Stage> stage = inputs.flatMap(weights -> before.map(recurrent -> new Stage.Recurrent(
        weights, recurrent, cell.activation(), input.get(0), layer.allSteps())));
    boolean oneOfMany = channels == Channels.ALIKE && input.get(1) == 1;
    stage
        .filter(of -> oneOfMany || channels == Channels.APART)
        .ifPresent(of -> requireNormal(of, cell.activation()));
    channels = Channels.ALIKE;
    return stage.filter(of -> limit.isEmpty());
  }

  /** A kernel of a recurrent layer, with the biases if they are beside it. */
  private Optional<Stage.Weights> ofSteps(Parameter.Weights weights) {
    Kernel kernel = weights.kernel();
    WeightInitializer law = laws.next();
    Optional<BiasLaw> biases = weights.biases().map(arm::lawOf);
    limit =
        limit.or(() -> unknown(law, kernel)).or(() -> biases.flatMap(of -> unknown(of, kernel)));
    return limit.isPresent()
        ? Optional.empty()
        : Optional.of(new Stage.Weights(
            kernel.fanIn(),
            kernel.fanOut(),
            law.variance(kernel).orElseThrow(),
            biases.map(BiasLaw::secondMoment).orElse(0.0)));
  }

  /** What a kernel drawn by {@code law} connects. */
  static Connections connections(WeightInitializer law, Feedforward layer, List<Integer> input) {
    Connections all = layer.connections(input);
    return law instanceof DeltaOrthogonal.Sampler
        ? all.ofMiddleTap(layer.kernel(input).fanIn())
        : all;
  }

  private static Optional<String> unknown(WeightInitializer law, Kernel kernel) {
    if (law.variance(kernel).isEmpty()) {
      return Optional.of("the weights of " + kernel.layer() + " have no variance in closed form");
    }
    double mean = law.mean(kernel);
    return mean == 0
        ? Optional.empty()
        : Optional.of("the weights of " + kernel.layer() + " have the mean " + Digits.three(mean)
            + ", and the theory is one of mean 0");
  }

  private static Optional<String> unknown(BiasLaw law, Kernel kernel) {
    return law.mean() == 0
        ? Optional.empty()
        : Optional.of("the biases of " + kernel.layer() + " are " + law.describe()
            + ", and the theory is one of mean 0");
  }
}
