package org.fanin.prediction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.initializers.parameter.Check;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.Signal;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What theory expects of a study's untrained networks on the very samples of its probe.
 *
 * @param training the signal of the training samples, of which laws are told that ask for it
 * @param inputSecondMoment of the values of the probe, as the networks see them
 */
public record ProbeSignals(Signal training, double inputSecondMoment) {

  /** So few that no processor and no Java computes another number. */
  private static final MathContext DIGITS = new MathContext(6);

  /** Of {@code study}, which learns {@code loaded}. */
  public static ProbeSignals of(Study study, LoadedDataset loaded) {
    Features test = loaded.test().features();
    Features probe = test.first(study.captures().probeOf(test.count()));
    return new ProbeSignals(
        InputSignal.of(loaded.train().features(), study.scaling()),
        InputSignal.of(probe, study.scaling()).second());
  }

  /**
   * The second moments of pre-activations that theory expects of {@code arm}, on average over draws
   * of the weights, to six digits: one for each kernel, in forward order, empty where it cannot
   * tell.
   */
  public List<OptionalDouble> of(Arm arm) {
    if (!isWithinTheory()) {
      return arm.network().kernels().stream()
          .map(kernel -> OptionalDouble.empty())
          .toList();
    }
    return Prediction.of(arm, training, inputSecondMoment, TimeLimit.OF_READING).layers().stream()
        .map(LayerPrediction::signal)
        .map(ProbeSignals::rounded)
        .toList();
  }

  private boolean isWithinTheory() {
    try {
      Check.notNegative("mean square", training.second());
      Check.notNegative("mean square", inputSecondMoment);
      return true;
    } catch (InvalidParameterException e) {
      return false;
    }
  }

  private static OptionalDouble rounded(OptionalDouble number) {
    return number.stream()
        .filter(Double::isFinite)
        .map(value -> new BigDecimal(value).round(DIGITS).doubleValue())
        .findFirst();
  }
}
