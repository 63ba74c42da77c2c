package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.DataFolder;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Layers;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.claims.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others wrote may throw or never end while a study is read: it costs an arm, or a fault. */
@Timeout(60)
class BrokenLawsTest {

  private static final StudyReader READER = new StudyReader(
      new Datasets(Set.of(new Mnist(new DataFolder(Optional.empty()))), Guice.createInjector()),
      new TimeLimit(Duration.ofMillis(1_500)));
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
      throw endless();
    } else if (at == thrown) {
      if (at == Break.DESCRIBE_TOO_DEEP) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("no luck");
    }
  }

  /** Deaf to interruptions, but idle. */
  private static IllegalStateException endless() {
    var never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // Deaf.
      }
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
    private static final Study STUDY = READER.read(OneGoodArm.class);
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

  static final class EndlessData implements Dataset {
    @Override
    public String name() {
      throw endless();
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
      throw endless();
    }
  }

  record EndlessFormula() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      throw endless();
    }
  }

  static final class EndlessClaims implements Claims.Source {
    @Override
    public List<Claim> get() {
      throw endless();
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
        throw endless();
      }
      return input;
    }
  }

  @Experiment(dataset = Mnist.class)
  @He
  public static final class WithEndlessLayer {
    @Network
    static Layers layers(Layers input) {
      return input
          .dense(8)
          .weights(new Bad.Sampler(Break.VARIANCE_ENDLESS))
          .relu()
          .dense(10);
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
        "arm he has the law " + Bad.Sampler.class.getName() + ", which breaks when asked for the"
            + " variance " + FIRST + ", which does not end");
  }

  private static void assertFaults(Class<?> study, String... faults) {
    assertThatThrownBy(() -> READER.read(study))
        .isInstanceOfSatisfying(
            StudyFaultsException.class,
            refusal -> assertThat(refusal.faults())
                .extracting(fault -> fault.toString().replaceFirst("^\\w+: ", ""))
                .containsExactly(faults));
  }
}
