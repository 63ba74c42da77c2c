package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.fanin.initializers.activation.Activation.TANH;

import java.util.List;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.He;
import org.fanin.initializers.VarianceScaling;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.junit.jupiter.api.Test;

/** The arrays of a study's annotations are what it varies. */
class FactorsTest {

  /** Everything varies. */
  @Experiment(dataset = Mnist.class)
  @Network(
      hidden = 16,
      activation = {TANH, RELU})
  @Gaussian(
      mean = {1, -1},
      stddev = {0.1, 1e-7})
  @He(law = Law.UNIFORM)
  @Sgd(
      learningRate = {0.1, 0.01},
      momentum = 0.9)
  public static final class Sweep {}

  @Test
  void everyArrayIsAFactor() {
    Study study = TestData.READER.read(Sweep.class);
    assertThat(study.arms()).hasSize((2 * 2 + 1) * 2 * 2);
    assertThat(labels(study))
        .startsWith(
            "gaussian(mean=1, stddev=0.1), tanh, sgd(learningRate=0.1, momentum=0.9)",
            "gaussian(mean=1, stddev=0.1), tanh, sgd(learningRate=0.01, momentum=0.9)",
            "gaussian(mean=1, stddev=0.1), relu, sgd(learningRate=0.1, momentum=0.9)");
    assertThat(labels(study))
        .endsWith("he(law=uniform), relu, sgd(learningRate=0.01, momentum=0.9)");
    assertThat(study.arms())
        .extracting(Arm::slug)
        .doesNotHaveDuplicates()
        .contains("gaussian-mean-minus-1-stddev-1e-7-relu-sgd-learning-rate-0.1-momentum-0.9")
        .allMatch(slug -> slug.matches("[a-z0-9][a-z0-9.-]{0,79}"));
  }

  /** Depths and widths. */
  @Experiment(dataset = Mnist.class)
  @Network(
      depth = {1, 3},
      width = {8, 16},
      activation = {TANH, RELU})
  @He
  public static final class Sizes {}

  @Test
  void depthAndWidthAreFactors() {
    Study study = TestData.READER.read(Sizes.class);
    assertThat(labels(study))
        .containsExactly(
            "he, depth=1, width=8, tanh",
            "he, depth=1, width=8, relu",
            "he, depth=1, width=16, tanh",
            "he, depth=1, width=16, relu",
            "he, depth=3, width=8, tanh",
            "he, depth=3, width=8, relu",
            "he, depth=3, width=16, tanh",
            "he, depth=3, width=16, relu");
    assertThat(study.arms().get(6).network().kernels())
        .extracting(Kernel::fanOut)
        .containsExactly(16, 16, 16, 10);
    assertThat(study.arms().get(6).slug()).isEqualTo("he-depth-3-width-16-tanh");
  }

  /** One depth, several widths. */
  @Experiment(dataset = Mnist.class)
  @Network(
      depth = 2,
      width = {8, 16})
  @He
  public static final class Widths {}

  /** A network in plain Java that is as deep as it is told. */
  @Experiment(dataset = Mnist.class)
  @He
  public static final class DeepMethod {

    @Network(depth = {1, 2})
    static Layers layers(Layers input, int depth) {
      return input.dense(8).repeat(depth, block -> block.relu().dense(8)).dense(10);
    }
  }

  /** One that is told both. */
  @Experiment(dataset = Mnist.class)
  @He
  public static final class SizedMethod {

    @Network(
        depth = 2,
        width = {4, 5})
    static Layers layers(Layers input, int depth, int width) {
      return input.repeat(depth, block -> block.dense(width).relu()).dense(10);
    }
  }

  @Test
  void onlyWhatVariesIsNamed() {
    assertThat(labels(TestData.READER.read(Widths.class)))
        .containsExactly("he, width=8", "he, width=16");
  }

  @Test
  void methodsAreToldDepthAndWidth() {
    Study deep = TestData.READER.read(DeepMethod.class);
    assertThat(labels(deep)).containsExactly("he, depth=1", "he, depth=2");
    assertThat(deep.arms()).extracting(arm -> arm.network().kernels().size()).containsExactly(3, 4);

    Study sized = TestData.READER.read(SizedMethod.class);
    assertThat(labels(sized)).containsExactly("he, width=4", "he, width=5");
    assertThat(sized.arms().get(1).network().kernels())
        .extracting(Kernel::fanOut)
        .containsExactly(5, 5, 10);
  }

  /** An attribute that may be left out, and one that is a factor. */
  @Experiment(dataset = Mnist.class)
  @Network(hidden = {})
  @VarianceScaling(
      scale = {1, 2},
      fan = {10, 20})
  public static final class GivenFans {}

  /** The same attribute, left out. */
  @Experiment(dataset = Mnist.class)
  @Network(hidden = {})
  @VarianceScaling
  public static final class NoFan {}

  @Test
  void anOptionalAttributeIsLeftOutOrAFactor() {
    assertThat(labels(TestData.READER.read(GivenFans.class)))
        .containsExactly(
            "variance-scaling(scale=1, fan=10)",
            "variance-scaling(scale=1, fan=20)",
            "variance-scaling(scale=2, fan=10)",
            "variance-scaling(scale=2, fan=20)");
    Study study = TestData.READER.read(NoFan.class);
    assertThat(labels(study)).containsExactly("variance-scaling");
    assertThat(study.arms().get(0).initializer())
        .isEqualTo(new VarianceScaling.Sampler(1, FanMode.FAN_IN, Law.TRUNCATED_NORMAL));
  }

  private static List<String> labels(Study study) {
    return study.arms().stream().map(Arm::label).toList();
  }
}
