package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Dataset;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Layers;
import org.fanin.results.claims.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others wrote, but the laws of arms, may never end while a study is read: it is a fault. */
@Timeout(60)
class EndlessPartsTest {

  static final class EndlessData implements Dataset {
    @Override
    public String name() {
      throw Endless.never();
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(1);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      throw Endless.never();
    }
  }

  record EndlessFormula() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      throw Endless.never();
    }
  }

  static final class EndlessClaims implements Claims.Source {
    @Override
    public List<Claim> get() {
      throw Endless.never();
    }
  }

  record EndlessLaw() implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[kernel.size()];
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      throw Endless.never();
    }
  }

  @Experiment(dataset = EndlessData.class)
  @Network(hidden = 8)
  @He
  public static final class OnEndlessData {}

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8, formula = EndlessFormula.class)
  @He
  @Claims(EndlessClaims.class)
  public static final class WithEndlessFormula {}

  @Experiment(dataset = Mnist.class)
  @He
  public static final class WithEndlessNetwork {
    @Network
    static Layers layers(Layers input) {
      if (!input.inputShape().isEmpty()) {
        throw Endless.never();
      }
      return input;
    }
  }

  @Experiment(dataset = Mnist.class)
  @He
  public static final class WithEndlessLayer {
    @Network
    static Layers layers(Layers input) {
      return input.dense(8).weights(new EndlessLaw()).relu().dense(10);
    }
  }

  @Test
  void allElseThatNeverEndsIsAFault() {
    assertFaults(
        OnEndlessData.class,
        "@Experiment(dataset) cannot be used: " + EndlessData.class.getName()
            + " does not end: it was given up after 1.5 s");
    assertFaults(
        WithEndlessFormula.class,
        "@Network(formula) names " + EndlessFormula.class.getName()
            + ", which does not end: it was given up after 1.5 s",
        "@Claims(EndlessClaims) names a class that does not end: it was given up after 1.5 s");
    assertFaults(
        WithEndlessNetwork.class,
        "@Network method layers does not end: it was given up after 1.5 s");
    assertFaults(
        WithEndlessLayer.class,
        "arm he has the law " + EndlessLaw.class.getName()
            + ", which breaks when asked for the variance of kernel 'dense-1' of shape [784, 8], which does"
            + " not end");
  }

  private static void assertFaults(Class<?> study, String... faults) {
    assertThatThrownBy(() -> Endless.READER.read(study))
        .isInstanceOfSatisfying(
            StudyFaultsException.class,
            refusal -> assertThat(refusal.faults())
                .extracting(fault -> fault.toString().replaceFirst("^\\w+: ", ""))
                .containsExactly(faults));
  }
}
