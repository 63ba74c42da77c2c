package org.fanin.prediction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanin.InputScaling;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Signal;
import org.fanin.layers.Layers;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What theory expects of untrained networks on the very samples of a study's probe: second moments
 * of pre-activations, as means over the samples, and over draws of the weights.
 */
public final class ProbeSignals {

  /** So few that no processor and no Java computes another number. */
  private static final MathContext DIGITS = new MathContext(6);

  private static final int IMAGE = 3;

  private final Signal training;
  private final List<InputGroup> groups;

  private ProbeSignals(Signal training, List<InputGroup> groups) {
    this.training = training;
    this.groups = groups;
  }

  /**
   * What theory expects of one arm.
   *
   * @param signals by layer; none where it cannot tell
   * @param limit where and why it cannot tell; empty if it follows to the end
   */
  public record Expected(SortedMap<String, Double> signals, Optional<String> limit) {}

  /** On the probe of {@code study}, which learns {@code loaded}; empty if theory knows no such sizes. */
  public static Optional<ProbeSignals> of(Study study, LoadedDataset loaded) {
    Features test = loaded.test().features();
    int samples = study.captures().probeOf(test.count());
    double unit =
        test instanceof Features.Pixels && study.scaling() == InputScaling.UNIT ? 1 / 255.0 : 1;
    try {
      Signal training = InputSignal.of(loaded.train().features(), study.scaling());
      Check.notNegative("mean square", training.second());
      return Optional.of(new ProbeSignals(
          training, InputGroup.of(test, samples, positions(study.arms().get(0).network()), unit)));
    } catch (InvalidParameterException e) {
      return Optional.empty();
    }
  }

  private static int positions(Layers network) {
    List<Integer> shape = network.inputShape();
    return shape.size() == IMAGE ? shape.get(0) * shape.get(1) : 1;
  }

  /** Of {@code arm}, where theory meets code of others: nothing if that fails, or does not end in time. */
  public Expected of(Arm arm) {
    try {
      return TimeLimit.OF_READING.supplied("predict " + arm.label(), () -> expected(arm));
    } catch (PluginException e) {
      return unknown("its computation " + e.getMessage());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return unknown("its computation fails: " + e);
    }
  }

  private static Expected unknown(String limit) {
    return new Expected(new TreeMap<>(), Optional.of(limit));
  }

  private Expected expected(Arm arm) {
    StageWalk.Walked walk = UnevenStages.without(StageWalk.of(arm, training));
    boolean proportional = UnevenStages.areProportional(walk.stages());
    // Where all is proportional, a mean over samples is all that it takes.
    List<InputGroup> samples = proportional ? List.of(InputGroup.merged(groups)) : groups;
    List<Propagation.Forward> followed = samples.stream()
        .map(group -> Propagation.forward(walk.stages(), group.secondMoments()))
        .toList();
    SortedMap<String, Double> signals = new TreeMap<>();
    List<Kernel> kernels = arm.network().kernels();
    int known = followed.stream().mapToInt(of -> of.signals().size()).min().orElse(0);
    for (int i = 0; i < known; i++) {
      double signal = mean(samples, followed, i);
      if (Double.isFinite(signal)) {
        signals.put(kernels.get(i).layer(), new BigDecimal(signal).round(DIGITS).doubleValue());
      }
    }
    return new Expected(
        signals,
        followed.stream().flatMap(of -> of.limit().stream()).findFirst().or(walk::limit));
  }

  private static double mean(
      List<InputGroup> samples, List<Propagation.Forward> followed, int layer) {
    double sum = 0;
    int all = 0;
    for (int i = 0; i < samples.size(); i++) {
      sum += samples.get(i).samples() * followed.get(i).signals().get(layer);
      all += samples.get(i).samples();
    }
    return sum / all;
  }
}
