package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.junit.jupiter.api.Test;

/** Two plugins with the same name are both usable, by full name. */
class SharedNamesTest {

  record Sampler(double value) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(value);
    }
  }

  static final class Acme {
    @Initializer(Sampler.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shy {
      double[] value() default 1;
    }

    @Initializer(Sampler.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface He {
      double value() default 3;
    }

    record Tilt() implements FormulaActivation {
      @Override
      public Term formula(Term x) {
        return x.times(2);
      }
    }
  }

  static final class Other {
    @Initializer(Sampler.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shy {
      double value() default 2;
    }

    record Tilt() implements FormulaActivation {
      @Override
      public Term formula(Term x) {
        return x.times(3);
      }
    }
  }

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8)
  @He
  @Acme.He
  @Acme.Shy({1, 4})
  @Other.Shy
  public static final class Crowded {}

  @Experiment(dataset = Mnist.class)
  @Network(
      hidden = 8,
      activation = Activation.TANH,
      formula = {Acme.Tilt.class, Other.Tilt.class})
  @He
  public static final class Tilted {}

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8, formula = Acme.Tilt.class)
  @He
  public static final class Alone {}

  @Test
  void lawsOfOneNameGoByTheirFullNamesAndFaninsKeepsIts() {
    assertThat(labels(Crowded.class))
        .containsExactly(
            "he",
            "org.fanin.study.SharedNamesTest.Acme.He",
            "org.fanin.study.SharedNamesTest.Acme.Shy(value=1)",
            "org.fanin.study.SharedNamesTest.Acme.Shy(value=4)",
            "org.fanin.study.SharedNamesTest.Other.Shy");
  }

  @Test
  void theShortNameOfTwoIsRefusedWithBothFullNames() {
    Study study = TestData.READER.read(Crowded.class);
    assertThatThrownBy(() -> only("shy").applyTo(study))
        .hasMessageContaining("names no arm 'shy'")
        .hasMessageContaining("org.fanin.study.SharedNamesTest.Acme.Shy")
        .hasMessageContaining("org.fanin.study.SharedNamesTest.Other.Shy");
    assertThat(only("org.fanin.study.SharedNamesTest.Other.Shy").applyTo(study).arms())
        .hasSize(1);
  }

  @Test
  void activationsOfOneNameGoByTheirFullNames() {
    assertThat(labels(Tilted.class))
        .containsExactly(
            "he, tanh",
            "he, org.fanin.study.SharedNamesTest.Acme.Tilt",
            "he, org.fanin.study.SharedNamesTest.Other.Tilt");
  }

  @Test
  void aFormulaAloneLeavesNoReluBeside() {
    Study study = TestData.READER.read(Alone.class);
    assertThat(study.arms()).hasSize(1);
    assertThat(study.arms().get(0).network().kernels().get(0).activation())
        .isEqualTo(new Acme.Tilt());
  }

  private static StudyOverrides only(String arm) {
    return new StudyOverrides(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(arm));
  }

  private static List<String> labels(Class<?> study) {
    return TestData.READER.read(study).arms().stream().map(Arm::label).toList();
  }
}
