package org.fanin.training;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.NetworkDependentInitializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;

/**
 * Tunes all layers together, where a law asks for it.
 *
 * <p>The data are {@value #SAMPLES} training samples, or all if there are fewer, chosen by the
 * repeat's seed: the same for all arms.
 */
final class NetworkTuning {

  private static final int SAMPLES = 100;

  private final NetworkSession session;
  private final TrialContext context;
  private final Trial trial;

  NetworkTuning(NetworkSession session, TrialContext context, Trial trial) {
    this.session = session;
    this.context = context;
    this.trial = trial;
  }

  /**
   * Replaces the states of kernels by what their law finds; a law changes no kernel but its own.
   *
   * @param start the state of every kernel, with which the session has started
   * @throws DrawException if a law gives a wrong number of layers or of values, or one that is not
   *     finite
   */
  void replace(List<LayerState> start) {
    List<WeightInitializer> laws =
        trial.arm().network().weights().stream().map(trial.arm()::lawOf).toList();
    List<NetworkDependentInitializer> asking = laws.stream()
        .filter(NetworkDependentInitializer.class::isInstance)
        .map(NetworkDependentInitializer.class::cast)
        .distinct()
        .toList();
    if (!asking.isEmpty()) {
      tune(start, laws, asking);
    }
  }

  private void tune(
      List<LayerState> start,
      List<WeightInitializer> laws,
      List<NetworkDependentInitializer> asking) {
    Part train = context.tensors().train();
    int[] samples = trial.seeds().fitting(Math.min(SAMPLES, train.count()), train.count());
    List<LayerState> states = start;
    for (NetworkDependentInitializer law : asking) {
      List<Integer> own = IntStream.range(0, laws.size())
          .filter(i -> law.equals(laws.get(i)))
          .boxed()
          .toList();
      var network = new Network(trial.arm().network().weights(), train, samples);
      states = tuned(law, network, states, own);
      session.layers().set(states);
    }
  }

  private List<LayerState> tuned(
      NetworkDependentInitializer law, Network network, List<LayerState> start, List<Integer> own) {
    var draw = new Draw(trial, network.weights.get(own.get(0)), law);
    try {
      List<LayerState> found = context
          .guard()
          .call(
              draw,
              () -> requireNonNull(law.tune(network, copies(start), own), "null for the layers"));
      if (found.size() != start.size()) {
        throw new DrawException(
            draw, "gave " + found.size() + " layers instead of " + start.size());
      }
      var states = new ArrayList<>(start);
      for (int i : own) {
        Draw tuned = new Draw(trial, network.weights.get(i), law);
        states.set(i, KernelDraws.require(found.get(i), tuned));
      }
      return states;
    } finally {
      network.leave();
    }
  }

  /** So that a law that writes into what it is given changes no layer but its own. */
  private static List<LayerState> copies(List<LayerState> states) {
    return states.stream()
        .map(state -> new LayerState(state.weights().clone(), state.biases().clone()))
        .toList();
  }

  /** The session's network. */
  private final class Network implements RunningNetwork {

    private final List<Parameter.Weights> weights;
    private final Part part;
    private final int[] samples;
    private boolean left;

    Network(List<Parameter.Weights> weights, Part part, int[] samples) {
      this.weights = weights;
      this.part = part;
      this.samples = samples;
    }

    @Override
    public List<Kernel> kernels() {
      return weights.stream().map(Parameter.Weights::kernel).toList();
    }

    /** No more: a law that was given up may not touch a session that is closed or another trial's. */
    synchronized void leave() {
      left = true;
    }

    @Override
    public synchronized List<LayerState> gradients(List<LayerState> states) {
      if (left) {
        throw new IllegalStateException("the tuning is over");
      }
      session.layers().set(states);
      return session.layers().gradients(part, samples);
    }
  }
}
