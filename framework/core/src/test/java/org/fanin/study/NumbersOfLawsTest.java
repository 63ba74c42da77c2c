package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.plugins.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A law whose numbers make no sense costs its arm; only one that refuses is a fault. */
class NumbersOfLawsTest {

  private static final StudyReader READER =
      new StudyReader(new Datasets(new DataFolder(Optional.empty())), TimeLimit.OF_READING);
  private static final String ASKED =
      "breaks when asked for the variance of kernel 'dense-1' of shape [784, 8]: ";
  private static final String GIVEN = ASKED + "ArithmeticException: it gives ";
  private static final String ALLOWED = ", not a finite number of at least 0";

  /** What is wrong, and what is told of it. */
  enum Wrong {
    NAN(GIVEN + "NaN" + ALLOWED),
    INFINITE(GIVEN + "Infinity" + ALLOWED),
    NEGATIVE(GIVEN + "-1.0" + ALLOWED),
    NO_NUMBER(ASKED + "NumberFormatException: For input string: \"x\""),
    NO_NUMBER_WHEN_MADE("cannot be made: NumberFormatException: For input string: \"x\"");

    private final String reason;

    Wrong(String reason) {
      this.reason = reason;
    }
  }

  /** Says its law as an initializer does that says nothing of its own. */
  @Initializer(Odd.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Odd {
    Wrong[] by();

    record Sampler(Wrong by) implements WeightInitializer {
      public Sampler {
        if (by == Wrong.NO_NUMBER_WHEN_MADE) {
          double unused = Double.parseDouble("x");
        }
      }

      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        return new float[kernel.size()];
      }

      @Override
      public OptionalDouble variance(Kernel kernel) {
        return OptionalDouble.of(
            switch (by) {
              case NAN -> Double.NaN;
              case INFINITE -> Double.POSITIVE_INFINITY;
              case NEGATIVE -> -1;
              case NO_NUMBER, NO_NUMBER_WHEN_MADE -> Double.parseDouble("x");
            });
      }
    }
  }

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8)
  @He
  @Odd(by = {Wrong.NAN, Wrong.INFINITE, Wrong.NEGATIVE, Wrong.NO_NUMBER, Wrong.NO_NUMBER_WHEN_MADE})
  public static final class OneGoodArm {}

  @ParameterizedTest
  @EnumSource
  void costsItsArmAlone(Wrong wrong) {
    Study study = READER.read(OneGoodArm.class);

    assertThat(study.arms()).hasSize(1 + Wrong.values().length);
    assertThat(study.arms().get(0).initializer()).isInstanceOf(He.Sampler.class);
    Arm arm = study.arms().stream()
        .filter(each -> each.label().equals("odd(by=" + Label.of(wrong) + ")"))
        .findFirst()
        .orElseThrow();
    assertThat(arm.initializer())
        .isInstanceOfSatisfying(
            UnusableLaw.class, law -> assertThat(law.reason()).isEqualTo(wrong.reason));
  }

  @Initializer(Refusing.Sampler.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Refusing {
    boolean[] byParameter();

    record Sampler(boolean byParameter) implements WeightInitializer {
      @Override
      public float[] sample(Kernel kernel, RandomGenerator random) {
        return new float[kernel.size()];
      }

      @Override
      public OptionalDouble variance(Kernel kernel) {
        throw byParameter
            ? new InvalidParameterException("size", kernel.size(), "1")
            : new IllegalArgumentException("not for me");
      }
    }
  }

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8)
  @He
  @Refusing(byParameter = {false, true})
  public static final class Refused {}

  @Test
  void aRefusalIsAFaultOfTheStudy() {
    assertThatThrownBy(() -> READER.read(Refused.class))
        .isInstanceOfSatisfying(
            StudyFaultsException.class,
            refusal -> assertThat(refusal.faults())
                .extracting(Fault::toString)
                .contains(
                    "Refused: arm refusing(byParameter=false) cannot draw the kernel of layer"
                        + " dense-1: not for me",
                    "Refused: arm refusing(byParameter=true) cannot draw the kernel of layer"
                        + " dense-1: size must be 1, but is 6272"));
  }
}
