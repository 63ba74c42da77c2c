package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanin.initializers.activation.Activation.RELU;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.fanin.Capture;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Head;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Zeros;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;

class StudyReaderTest {

  /** The design's own example. */
  @Experiment(dataset = Mnist.class, epochs = 5, batchSize = 32, repeats = 3, seed = 42)
  @Network(
      hidden = {512, 256, 128, 64},
      activation = RELU)
  @LeCun
  @Gaussian(stddev = 0.01)
  @He
  @Zeros
  @Glorot
  public static final class MnistRelu {}

  @Test
  void readsTheDesignsExample() {
    Study study = TestData.READER.read(MnistRelu.class);
    assertThat(study.name()).isEqualTo("mnist-relu");
    assertThat(study.className()).isEqualTo(MnistRelu.class.getName());
    assertThat(study.title()).isEqualTo("mnist-relu");
    assertThat(study.dataset()).isEqualTo(Mnist.class);
    assertThat(study.scaling()).isEqualTo(InputScaling.UNIT);
    assertThat(study.loss()).isEqualTo(Loss.SOFTMAX_CROSS_ENTROPY);
    assertThat(study.schedule()).isEqualTo(new Schedule(5, 32, 3, 42));
    assertThat(study.captures().quantities())
        .containsExactly(Quantity.PRE_ACTIVATION, Quantity.OUTPUT);
    assertThat(study.captures().probe()).isEqualTo(10_000);
    assertThat(study.claims()).isEmpty();
    assertThat(labels(study))
        .containsExactly("zeros", "gaussian(stddev=0.01)", "glorot", "he", "lecun");
    assertThat(study.arms().get(1)).satisfies(arm -> {
      assertThat(arm.slug()).isEqualTo("gaussian-stddev-0.01");
      assertThat(arm.initializer()).isEqualTo(new Gaussian.Sampler(0, 0.01));
      assertThat(arm.rule()).isEqualTo(new Adam.Rule(0.001, 0.9, 0.999, 1e-7));
      assertThat(arm.network())
          .isEqualTo(Layers.input(List.of(28, 28, 1))
              .dense("dense-1", 512)
              .relu()
              .dense("dense-2", 256)
              .relu()
              .dense("dense-3", 128)
              .relu()
              .dense("dense-4", 64)
              .relu()
              .dense("head", 10));
    });
  }

  /** A law of a plugin, which may be repeated. */
  @Initializer(Dirac.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @Repeatable(Dirac.Several.class)
  @interface Dirac {
    long at();

    float[] among() default {1, 2};

    /** Repeated. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
      Dirac[] value();
    }

    /** Binds a widened number, and an array as a whole. */
    @SuppressWarnings("ArrayRecordComponent") // allowed to plugins
    record Sampler(double at, float[] among) implements IndependentInitializer {
      @Override
      public Distribution distribution(Kernel kernel) {
        return Distribution.constant(at);
      }
    }
  }

  /** A law without an annotation of its own. */
  public record AllTwos() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(2);
    }
  }

  /** Laws of plugins only. */
  @Experiment(dataset = Mnist.class)
  @Network(hidden = {})
  @Dirac(at = 3)
  @Dirac(
      at = 4,
      among = {})
  @Initializer(AllTwos.class)
  @He
  public static final class Plugins {}

  @Test
  void pluginsComeAfterTheCatalogue() {
    Study study = TestData.READER.read(Plugins.class);
    assertThat(labels(study))
        .containsExactly("he", "all-twos", "dirac(at=3)", "dirac(at=4, among=[])");
    assertThat(study.arms().get(1).initializer()).isEqualTo(new AllTwos());
    assertThat(study.arms().get(1).network().layers()).hasSize(1);
  }

  /** A network in plain Java, with all that is optional. */
  @Experiment(
      dataset = Mnist.class,
      title = "A method's network",
      epochs = 3,
      loss = Loss.CLIPPED_CROSS_ENTROPY,
      scaling = InputScaling.RAW)
  @He
  @Zeros
  @Capture(
      value = {Quantity.GRADIENT, Quantity.OUTPUT},
      epochs = {3, 1, 3},
      probe = 100)
  @Claims(S01Everything.Source.class)
  public static final class S01Everything {

    @Network
    static Layers layers(Layers input) {
      return input.dense("wide", 32, new AllTwos()).tanh().dense(64).relu();
    }

    static final class Source implements Claims.Source {
      @Override
      public List<Claim> get() {
        return List.of(new Claim("He spreads more.", Relation.WIDER_THAN, List.of("he", "zeros")));
      }
    }
  }

  @Test
  void readsAMethodAndAllThatIsOptional() {
    Study study = TestData.READER.read(S01Everything.class);
    assertThat(study.name()).isEqualTo("s01-everything");
    assertThat(study.title()).isEqualTo("A method's network");
    assertThat(study.loss()).isEqualTo(Loss.CLIPPED_CROSS_ENTROPY);
    assertThat(study.scaling()).isEqualTo(InputScaling.RAW);
    assertThat(study.captures().quantities()).containsExactly(Quantity.OUTPUT, Quantity.GRADIENT);
    assertThat(study.captures().epochs()).containsExactly(1, 3);
    assertThat(study.captures().probe()).isEqualTo(100);
    assertThat(study.claims()).extracting(Claim::statement).containsExactly("He spreads more.");
    assertThat(study.arms().get(0).network().kernels())
        .extracting(Kernel::layer)
        .containsExactly("wide", "dense-2");
  }

  /** More outputs than classes, and no epoch: legal. */
  @Experiment(dataset = Mnist.class, epochs = 0)
  @Network(hidden = 64, head = Head.NONE)
  @He
  public static final class Untrained {}

  @Test
  void theLastHiddenLayerMayBeTheOutput() {
    Study study = TestData.READER.read(Untrained.class);
    assertThat(study.schedule().epochs()).isZero();
    assertThat(study.arms().get(0).network().outputWidth()).isEqualTo(64);
  }

  private static List<String> labels(Study study) {
    return study.arms().stream().map(Arm::label).toList();
  }
}
