package org.fanin.initializers.theory;

import static org.fanin.initializers.theory.Positions.map;
import static org.fanin.initializers.theory.Positions.mean;
import static org.fanin.initializers.theory.Positions.product;
import static org.fanin.initializers.theory.Positions.remembered;
import static org.fanin.initializers.theory.Positions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.theory.Propagation.Passage;

/** What a stage made of the signal that entered it, to be gone back by the gradient. */
abstract class Step {

  private final double[] leaving;
  private final boolean normal;

  private Step(double[] leaving, boolean normal) {
    this.leaving = leaving;
    this.normal = normal;
  }

  /** The second moment of what the stage puts out, at each position. */
  final double[] leaving() {
    return leaving;
  }

  /**
   * The second moment of the gradient with respect to what entered.
   *
   * @param above that with respect to what the stage puts out
   * @param passages takes what passed weights, before those that follow
   */
  abstract double[] back(double[] above, Deque<Passage> passages);

  /**
   * What following a signal takes, besides stages.
   *
   * @param second the second moment behind an activation, of what has the second moment given
   * @param passed takes the mean second moment of what each of the weights puts out, and of what both
   *     kernels of a recurrent layer do
   */
  record Context(Function<ActivationFunction, DoubleUnaryOperator> second, DoubleConsumer passed) {

    /** Integrates second moments as often as they are asked for. */
    static Context exact(DoubleConsumer passed) {
      return new Context(f -> remembered(new ActivationMoments(f)::second), passed);
    }
  }

  /**
   * All steps of a signal.
   *
   * @param entering its second moment
   * @param isNormal whether it is normal
   */
  static List<Step> through(
      List<Stage> stages, double[] entering, boolean isNormal, Context context) {
    List<Step> steps = new ArrayList<>();
    double[] signal = entering;
    boolean normal = isNormal;
    for (Stage stage : stages) {
      Step step = of(stage, signal, normal, context);
      steps.add(step);
      signal = step.leaving;
      normal = step.normal;
    }
    return steps;
  }

  private static Step of(Stage stage, double[] entering, boolean normal, Context context) {
    if (stage instanceof Stage.Weights weights) {
      return weighted(weights, entering, context.passed());
    }
    if (stage instanceof Stage.Activate activate) {
      return activated(activate.function(), entering, normal, context);
    }
    if (stage instanceof Stage.Recurrent recurrent) {
      return unrolled(recurrent, entering, context);
    }
    if (stage instanceof Stage.Scale scale) {
      double square = scale.factor() * scale.factor();
      return factor(square, entering, normal);
    }
    return residual((Stage.Residual) stage, entering, normal, context);
  }

  private static Step weighted(Stage.Weights weights, double[] entering, DoubleConsumer passed) {
    double[] under = weights.taps().map(taps -> taps.gathered(entering)).orElseGet(() ->
        new double[] {mean(entering)});
    double[] signal = map(under, m -> weights.growth() * m + weights.biasVariance());
    double mean = mean(signal);
    requireFinite(mean);
    passed.accept(mean);
    return new Step(signal, true) {
      @Override
      double[] back(double[] above, Deque<Passage> passages) {
        passages.addFirst(new Passage(
            mean(entering),
            mean,
            mean(above),
            weights.squaredGradientNorm(1, mean(product(under, above)))));
        double factor = weights.fanOut() * weights.variance();
        double[] below = weights.taps().map(taps -> taps.scattered(above)).orElseGet(() ->
            new double[] {mean(above)});
        return map(below, g -> factor * g);
      }
    };
  }

  private static void requireFinite(double signal) {
    if (!Double.isFinite(signal)) {
      throw new ArithmeticException("the signal grows beyond all numbers");
    }
  }

  private static Step unrolled(Stage.Recurrent layer, double[] entering, Context context) {
    DoubleUnaryOperator second = context.second().apply(layer.function());
    double[] inputs = Positions.parts(entering, layer.steps());
    double[] signals = new double[layer.steps()];
    double[] outputs = new double[layer.steps()];
    double before = 0;
    for (int step = 0; step < layer.steps(); step++) {
      signals[step] = layer.input().growth() * inputs[step]
          + layer.input().biasVariance()
          + layer.recurrent().growth() * before;
      requireFinite(signals[step]);
      before = second.applyAsDouble(signals[step]);
      outputs[step] = before;
    }
    int first = layer.allSteps() ? 0 : layer.steps() - 1;
    context.passed().accept(mean(Arrays.copyOfRange(signals, first, layer.steps())));
    return new Step(Arrays.copyOfRange(outputs, first, layer.steps()), false) {
      @Override
      double[] back(double[] above, Deque<Passage> passages) {
        throw new ArithmeticException(
            "the theory does not follow gradients back through the steps of"
                + " a recurrent layer");
      }
    };
  }

  private static Step activated(
      ActivationFunction function, double[] entering, boolean normal, Context context) {
    if (!normal) {
      throw new IllegalArgumentException("the theory follows " + function.label()
          + " behind weights only, where its input is normal");
    }
    return new Step(map(entering, context.second().apply(function)), false) {
      @Override
      double[] back(double[] above, Deque<Passage> passages) {
        DoubleUnaryOperator slope = remembered(new ActivationMoments(function)::slope);
        return product(map(entering, slope), above);
      }
    };
  }

  private static Step factor(double square, double[] entering, boolean normal) {
    return new Step(map(entering, m -> square * m), normal) {
      @Override
      double[] back(double[] above, Deque<Passage> passages) {
        return map(above, g -> square * g);
      }
    };
  }

  private static Step residual(
      Stage.Residual residual, double[] entering, boolean normal, Context context) {
    List<Step> branch = through(residual.branch(), entering, normal, context);
    double[] added = branch.get(branch.size() - 1).leaving;
    return new Step(sum(entering, added), normal) {
      @Override
      double[] back(double[] above, Deque<Passage> passages) {
        double[] below = above;
        for (int i = branch.size() - 1; i >= 0; i--) {
          below = branch.get(i).back(below, passages);
        }
        return sum(above, below);
      }
    };
  }
}
