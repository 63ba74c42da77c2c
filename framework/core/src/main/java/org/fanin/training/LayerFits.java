package org.fanin.training;

import java.util.ArrayList;
import java.util.List;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.DataDependentInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;

/**
 * Fits layers to data, in forward order, where their law asks for it.
 *
 * <p>The data are {@value #SAMPLES} training samples, or all if there are fewer, chosen by the
 * repeat's seed: the same for all arms.
 */
final class LayerFits {

  private static final int SAMPLES = 1_000;

  private final NetworkSession session;
  private final TrialContext context;
  private final Trial trial;

  LayerFits(NetworkSession session, TrialContext context, Trial trial) {
    this.session = session;
    this.context = context;
    this.trial = trial;
  }

  /**
   * Replaces what was drawn by what fits; the states that the session then has.
   *
   * @param drawn the state of every kernel, with which the session has started
   * @throws DrawException if a layer can't be fitted, or a fit gives values that are not finite
   */
  List<LayerState> replace(List<LayerState> drawn) {
    List<Parameter.Weights> layers = trial.arm().network().weights();
    boolean asked = layers.stream()
        .map(trial.arm()::lawOf)
        .anyMatch(DataDependentInitializer.class::isInstance);
    return asked ? replace(drawn, layers) : drawn;
  }

  private List<LayerState> replace(List<LayerState> drawn, List<Parameter.Weights> layers) {
    var states = new ArrayList<>(drawn);
    Part train = context.tensors().train();
    int[] samples = trial.seeds().fitting(Math.min(SAMPLES, train.count()), train.count());
    for (int i = 0; i < layers.size(); i++) {
      if (trial.arm().lawOf(layers.get(i)) instanceof DataDependentInitializer law) {
        var layer = new Layer(i, layers.get(i), train, samples);
        states.set(i, fitted(law, layer, drawn.get(i)));
        session.layers().set(i, states.get(i));
      }
    }
    return states;
  }

  private LayerState fitted(DataDependentInitializer law, Layer layer, LayerState drawn) {
    var draw = new Draw(trial, layer.weights, law);
    try {
      return KernelDraws.require(context.guard().call(draw, () -> law.fit(layer, drawn)), draw);
    } finally {
      layer.leave();
    }
  }

  /** A layer of the session's network. */
  private final class Layer implements RunningLayer {

    private final int number;
    private final Parameter.Weights weights;
    private final Part part;
    private final int[] samples;
    private boolean left;

    Layer(int number, Parameter.Weights weights, Part part, int[] samples) {
      this.number = number;
      this.weights = weights;
      this.part = part;
      this.samples = samples;
    }

    @Override
    public Kernel kernel() {
      return weights.kernel();
    }

    /** No more: a fit that was given up may not touch a session that is closed or another trial's. */
    synchronized void leave() {
      left = true;
    }

    @Override
    public synchronized UnitMoments preActivations(LayerState state) {
      if (left) {
        throw new IllegalStateException("the fit is over");
      }
      session.layers().set(number, state);
      return session.layers().preActivations(number, part, samples);
    }
  }
}
