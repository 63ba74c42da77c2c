package org.fanin.prediction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fanin.InputScaling;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.Propagation;
import org.fanin.initializers.theory.Signal;
import org.fanin.initializers.theory.Stage;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;
import org.fanin.plugins.Failure;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What theory expects of untrained networks on the very samples of a study's probe: second moments
 * of pre-activations, as means over the samples, and over draws of the weights.
 *
 * <p>Where all activations are proportional to what they get, the mean of all samples is followed as
 * one. Else dense networks are followed by groups of samples of one size, and where kernels slide or
 * layers are recurrent, every sample by itself, position by position or step by step.
 */
public final class ProbeSignals {

  /** So few that no processor and no Java computes another number. */
  private static final MathContext DIGITS = new MathContext(6);

  private static final int IMAGE = 3;

  /** To follow them takes a minute or so. */
  private static final long MOST_WINDOWS = 1_000_000_000;

  private static final Duration OWN_CODE = Duration.ofHours(1);
  private static final Duration LONGEST_WINDOW = Duration.ofNanos(400);

  private final Signal training;
  private final ProbeSamples probe;

  /** By the number of positions. */
  private final Map<Integer, List<InputGroup>> groups = new ConcurrentHashMap<>();

  private ProbeSignals(Signal training, ProbeSamples probe) {
    this.training = training;
    this.probe = probe;
    groups.put(probe.positions(), probe.groups());
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
      int positions = positions(study.arms().get(0).network(), test.width());
      return Optional.of(
          new ProbeSignals(training, new ProbeSamples(test, samples, positions, unit)));
    } catch (InvalidParameterException e) {
      return Optional.empty();
    }
  }

  /** Kernels slide over pixels; a recurrent layer in front of all others takes values. */
  private static int positions(Layers network, int values) {
    if (network.weighted().get(0).layer() instanceof Recurrent) {
      return values;
    }
    List<Integer> shape = network.inputShape();
    return shape.size() == IMAGE ? shape.get(0) * shape.get(1) : 1;
  }

  /** Of {@code arm}, where theory meets code of others: nothing if that fails, or does not end in time. */
  public Expected of(Arm arm) {
    try {
      return expected(arm);
    } catch (PluginException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      return unknown("its computation " + e.getMessage());
    } catch (RuntimeException e) {
      return unknown("its computation fails: " + Failure.reason(e));
    }
  }

  private static Expected unknown(String limit) {
    return new Expected(new TreeMap<>(), Optional.of(limit));
  }

  private Expected expected(Arm arm) {
    String name = "predict " + arm.label();
    StageWalk.Walked walk =
        TimeLimit.OF_READING.supplied(name, () -> affordable(StageWalk.ofSamples(arm, training)));
    ProbeSamples samples = probe.at(positions(arm.network(), probe.features().width()));
    MeanSignals means =
        limit(arm, walk.stages()).supplied(name, () -> followed(walk.stages(), samples));
    SortedMap<String, Double> signals = new TreeMap<>();
    List<Parameter.Weights> layers = arm.network().weighted();
    for (int i = 0; i < means.signals().size(); i++) {
      double signal = means.signals().get(i);
      if (Double.isFinite(signal)) {
        signals.put(
            layers.get(i).kernel().layer(), new BigDecimal(signal).round(DIGITS).doubleValue());
      }
    }
    return new Expected(signals, means.limit().or(walk::limit));
  }

  /** Without what takes too long. */
  private StageWalk.Walked affordable(StageWalk.Walked walk) {
    List<Stage> proportional =
        walk.stages().stream().takeWhile(Stage::keepsMeans).toList();
    return proportional.size() == walk.stages().size() || windows(walk.stages()) <= MOST_WINDOWS
        ? walk
        : new StageWalk.Walked(
            proportional,
            Optional.of(String.format(
                Locale.ROOT,
                "the probe has too many positions and steps to follow each of them: %,d over all"
                    + " samples and layers, of at most %,d",
                windows(walk.stages()),
                MOST_WINDOWS)));
  }

  /** Several times as long as it takes; of Fanin's own functions so long that no machine is too slow. */
  private TimeLimit limit(Arm arm, List<Stage> stages) {
    boolean ends = arm.network().kernels().stream()
        .allMatch(kernel -> kernel.activation() instanceof Activation);
    Duration least = ends ? OWN_CODE : TimeLimit.OF_READING.most();
    return new TimeLimit(least.plus(LONGEST_WINDOW.multipliedBy(windows(stages))));
  }

  /** The positions of all samples that kernels slide over, and the steps of recurrent layers. */
  private long windows(List<Stage> stages) {
    return probe.count() * stages.stream().mapToLong(Stage::windows).sum();
  }

  private MeanSignals followed(List<Stage> stages, ProbeSamples samples) {
    var means = new MeanSignals();
    if (stages.stream().allMatch(Stage::keepsMeans)) {
      InputGroup all = InputGroup.merged(groups(samples));
      means.add(all.samples(), Propagation.forward(stages, all.secondMoments()));
    } else if (windows(stages) > 0) {
      // What such an activation makes of a sample depends on what it has at each position.
      Function<double[], Propagation.Forward> forward = Propagation.tabulated(stages);
      samples.each().forEach(of -> means.add(of.samples(), forward.apply(of.secondMoments())));
    } else {
      groups(samples)
          .forEach(of -> means.add(of.samples(), Propagation.forward(stages, of.secondMoments())));
    }
    return means;
  }

  private List<InputGroup> groups(ProbeSamples samples) {
    return groups.computeIfAbsent(samples.positions(), positions -> samples.groups());
  }
}
