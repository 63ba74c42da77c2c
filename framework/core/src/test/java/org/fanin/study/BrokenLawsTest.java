package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A law that others wrote may throw or never end while a study is read: it costs an arm. */
@Timeout(60)
class BrokenLawsTest {

  private static final String FIRST = "of kernel 'dense-1' of shape [784, 8]";

  /** Where an initializer breaks, and what is told of it. */
  enum Break {
    CONSTRUCTOR_THROWS("cannot be made: IllegalStateException: no luck"),
    CONSTRUCTOR_ENDLESS("cannot be made, for its constructor does not end"),
    VARIANCE_THROWS(
        "breaks when asked for the variance " + FIRST + ": IllegalStateException: no luck"),
    VARIANCE_ENDLESS("breaks when asked for the variance " + FIRST + ", which does not end"),
    VARIANCE_NAN("breaks when asked for the variance " + FIRST
        + ": ArithmeticException: it gives NaN, not a finite number of at least 0"),
    VARIANCE_NEGATIVE("breaks when asked for the variance " + FIRST
        + ": ArithmeticException: it gives -1.0, not a finite number of at least 0"),
    DESCRIBE_ENDLESS("breaks when asked for the law " + FIRST + ", which does not end"),
    DESCRIBE_NULL(
        "breaks when asked for the law " + FIRST + ": NullPointerException: it gives null"),
    DESCRIBE_TOO_DEEP("breaks when asked for the law " + FIRST + ": StackOverflowError"),
    HASH_CODE_ENDLESS("breaks when asked for its hash code, which does not end");

    private final String reason;

    Break(String reason) {
      this.reason = reason;
    }
  }

  @Initializer(Bad.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Bad {
    Break[] at();

    record Sampler(Break at) implements WeightInitializer {
      public Sampler {
        perhaps(at, Break.CONSTRUCTOR_THROWS, Break.CONSTRUCTOR_ENDLESS);
      }

      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        return new float[kernel.size()];
      }

      @Override
      public OptionalDouble variance(Kernel kernel) {
        perhaps(at, Break.VARIANCE_THROWS, Break.VARIANCE_ENDLESS);
        return OptionalDouble.of(
            at == Break.VARIANCE_NAN ? Double.NaN : at == Break.VARIANCE_NEGATIVE ? -1 : 0);
      }

      @Override
      @SuppressWarnings("NullAway") // it misbehaves
      public String describe(Kernel kernel) {
        perhaps(at, Break.DESCRIBE_TOO_DEEP, Break.DESCRIBE_ENDLESS);
        return at == Break.DESCRIBE_NULL ? null : "bad";
      }

      @Override
      public int hashCode() {
        perhaps(at, Break.HASH_CODE_ENDLESS, Break.HASH_CODE_ENDLESS);
        return at.hashCode();
      }
    }
  }

  private static void perhaps(Break at, Break thrown, Break endless) {
    if (at == endless) {
      throw Endless.never();
    } else if (at == thrown) {
      if (at == Break.DESCRIBE_TOO_DEEP) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("no luck");
    }
  }

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8)
  @He
  @Bad(
      at = {
        Break.CONSTRUCTOR_THROWS, Break.CONSTRUCTOR_ENDLESS, Break.VARIANCE_THROWS,
        Break.VARIANCE_ENDLESS, Break.VARIANCE_NAN, Break.VARIANCE_NEGATIVE,
        Break.DESCRIBE_ENDLESS, Break.DESCRIBE_NULL, Break.DESCRIBE_TOO_DEEP,
        Break.HASH_CODE_ENDLESS
      })
  public static final class OneGoodArm {}

  private static final class Read {
    private static final Study STUDY = Endless.READER.read(OneGoodArm.class);
  }

  @Test
  void theOtherArmIsWhole() {
    assertThat(Read.STUDY.arms()).hasSize(1 + Break.values().length);
    assertThat(Read.STUDY.arms().get(0).initializer()).isInstanceOf(He.Sampler.class);
  }

  @ParameterizedTest
  @EnumSource
  void anInitializerThatBreaksCostsItsArm(Break at) {
    Arm arm = Read.STUDY.arms().stream()
        .filter(each -> each.label().equals("bad(at=" + Label.of(at) + ")"))
        .findFirst()
        .orElseThrow();
    assertThat(arm.initializer()).isInstanceOfSatisfying(UnusableLaw.class, law -> {
      assertThat(law.type()).isEqualTo(Bad.Sampler.class);
      assertThat(law.reason()).isEqualTo(at.reason);
      Kernel kernel = arm.network().kernels().get(0);
      assertThat(law.describe(kernel))
          .isEqualTo("none: " + Bad.Sampler.class.getName() + " " + at.reason);
      assertThatThrownBy(() -> law.sample(kernel, RandomGenerator.getDefault()))
          .isInstanceOf(UnusableLawException.class);
    });
  }
}
