package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanin.initializers.Matched.Direction.BACKWARD;
import static org.fanin.initializers.Matched.Direction.BALANCED;
import static org.fanin.initializers.Matched.Direction.FORWARD;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels of every kind follow the laws of their fans, and laws of every name their formulas. */
class LawsOfEveryKindTest {
  private static final Window SQUARE = Window.of(3, 3);
  private static final Law LAW = Law.NORMAL;

  /** A kernel with the fans that a reader counts, apart from those that the kernel says. */
  private record Counted(Kernel kernel, double in, double out) {}

  private static Stream<Counted> kinds() {
    return Stream.of(
        new Counted(Kernel.depthwise("depthwise", SQUARE, 2000, 100), 9, 9 * 100),
        new Counted(Kernel.grouped("grouped", SQUARE, 4, 1600, 500), 9 * 400, 9 * 125),
        new Counted(Kernel.convolution("strided", SQUARE.strided(3, 3), 400, 500), 9 * 400, 500),
        new Counted(Kernel.transposed("transposed", SQUARE, 300, 700), 9 * 300, 9 * 700),
        new Counted(Kernel.separable("separable", SQUARE, 500, 4, 900).get(1), 2000, 900),
        new Counted(Kernel.recurrent("lstm", 4, 1000, 450), 1000, 450),
        new Counted(Kernel.embedding("embedding", 9000, 200), 1, 200),
        new Counted(Kernel.intoHeads("query", 1000, 8, 225), 1000, 1800),
        new Counted(Kernel.outOfHeads("output", 8, 225, 1000), 1800, 1000));
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void followsTheFansOfItsKind(LawCase given) {
    given.assertHolds();
  }

  static Stream<LawCase> ofEveryKind() {
    // One shape of each law: the shape has nothing to do with the kind.
    return kinds()
        .flatMap(counted -> Stream.of(
                LawCase.of(counted.kernel, He.Sampler::new, 2 / counted.in).limit(1),
                LawCase.of(counted.kernel, Glorot.Sampler::new, 2 / (counted.in + counted.out))
                    .skip(1)
                    .limit(1),
                LawCase.of(
                        counted.kernel,
                        law -> new VarianceScaling.Sampler(1, FanMode.FAN_OUT, law),
                        1 / counted.out)
                    .skip(2))
            .flatMap(shapes -> shapes));
  }

  @ParameterizedTest
  @MethodSource("ofEveryName")
  void followsItsFormula(LawCase given) {
    given.assertHolds();
  }

  static Stream<LawCase> ofEveryName() {
    Kernel kernel = Kernel.dense("named", 1200, 1500);
    Kernel hidden = kernel.at(2, 3);
    Kernel tanh = hidden.followedBy(Activation.TANH);
    double in = 1200;
    double out = 1500;
    // By the trapezoidal rule, not by ours: E tanh(Z)^2, E tanh'(Z)^2, the critical variance.
    double second = 0.3942944903978414;
    double slope = 0.46440290244826793;
    double critical = 1.7609546396067444;
    return Stream.of(
        normal(new Kaiming.Sampler(0.2, FanMode.FAN_IN, LAW), kernel, 2 / (1.04 * in)),
        normal(new Matched.Sampler(FORWARD, LAW), tanh, 1 / (in * second)),
        normal(new Matched.Sampler(BACKWARD, LAW), tanh, 1 / (out * slope)),
        normal(new Matched.Sampler(BALANCED, LAW), tanh, 2 / (in * second + out * slope)),
        normal(new EdgeOfChaos.Sampler(0.05, LAW), tanh, critical / in),
        normal(new Gpt2.Sampler(0.02, 24), kernel, 0.0004 / 24),
        normal(
            new TFixup.Sampler(6, TFixup.Part.DECODER, LAW),
            kernel,
            2 / Math.sqrt(54) / (in + out)),
        normal(
            new TFixup.Sampler(6, TFixup.Part.ENCODER, LAW),
            kernel,
            2 * 0.67 * 0.67 / Math.sqrt(6) / (in + out)),
        normal(
            new TFixup.Sampler(6, TFixup.Part.ENCODER, Law.UNIFORM),
            Kernel.embedding("embedding", 9000, 200),
            1 / Math.sqrt(54) / 200),
        normal(
            new TFixup.Sampler(6, TFixup.Part.DECODER, Law.UNIFORM),
            Kernel.embedding("embedding", 9000, 200),
            1 / Math.sqrt(54) / 200),
        normal(
            new Fixup.Sampler(FanMode.FAN_IN, LAW),
            hidden.in(new Branch(2, 16, 1, 3)),
            // 16^(-1 / (2 (3 - 1))) = 1/2, squared
            2 / in / 4),
        normal(new ReZero.Sampler(LAW), kernel, 2 / in),
        normal(new SkipInit.Sampler(0, LAW), kernel, 2 / in),
        normal(new MuP.Sampler(300, 2, LAW), hidden, 2 / in),
        normal(new MuP.Sampler(300, 2, LAW), kernel.at(3, 3), 2 / in / 4),
        new LawCase(
            new TorchDefault.Sampler(),
            kernel,
            UniformContinuousDistribution.of(-1 / Math.sqrt(in), 1 / Math.sqrt(in))));
  }

  private static LawCase normal(WeightInitializer initializer, Kernel kernel, double variance) {
    return new LawCase(initializer, kernel, NormalDistribution.of(0, Math.sqrt(variance)));
  }

  @Test
  void noIndependentLawOfTheCatalogueGoesUntested() {
    Set<Class<?>> tested = Stream.concat(
            WeightLawsTest.cases(), Stream.concat(ofEveryKind(), ofEveryName()))
        .map(given -> given.initializer().getClass())
        .collect(Collectors.toSet());
    List<Class<?>> constants =
        List.of(Zeros.Sampler.class, Ones.Sampler.class, Constant.Sampler.class);
    assertThat(Catalogue.builtIn().stream()
            .map(entry -> entry.type().getAnnotation(Initializer.class).value())
            .filter(IndependentInitializer.class::isAssignableFrom)
            .filter(law -> !constants.contains(law)))
        .isNotEmpty()
        .allMatch(tested::contains);
  }
}
