package org.fanin.cli.description;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.initializers.theory.Signal;
import org.fanin.plugins.TimeLimit;
import org.fanin.prediction.InputSignal;
import org.fanin.prediction.LayerPrediction;
import org.fanin.prediction.Prediction;
import org.fanin.study.Study;

/**
 * What theory expects of the untrained networks of a study.
 *
 * @param inputMeanSquare the mean square of the training part's inputs
 * @param missing why that is not known
 * @param arms one for each arm, in their order; none if the inputs are not known
 */
public record Expectation(
    OptionalDouble inputMeanSquare, Optional<String> missing, List<ArmExpectation> arms) {

  public Expectation {
    arms = List.copyOf(arms);
  }

  /**
   * What theory expects of one arm.
   *
   * @param arm its label
   * @param layers one for each kernel, in forward order
   * @param limit where and why the theory cannot follow
   */
  public record ArmExpectation(String arm, List<LayerPrediction> layers, Optional<String> limit) {

    public ArmExpectation {
      layers = List.copyOf(layers);
    }
  }

  static Expectation of(Study study, Dataset dataset) {
    try {
      Signal input = InputSignal.of(dataset, study.scaling());
      return new Expectation(
          OptionalDouble.of(input.second()),
          Optional.empty(),
          study.arms().stream()
              .map(arm -> {
                Prediction prediction = Prediction.of(arm, input, TimeLimit.OF_READING);
                return new ArmExpectation(arm.label(), prediction.layers(), prediction.limit());
              })
              .toList());
    } catch (DatasetException e) {
      // A study can be described before its files are there.
      return new Expectation(
          OptionalDouble.empty(), Optional.ofNullable(e.getMessage()), List.of());
    }
  }
}
