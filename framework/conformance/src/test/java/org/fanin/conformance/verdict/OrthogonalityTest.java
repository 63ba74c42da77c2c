package org.fanin.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrthogonalityTest {

  @Test
  void rowsOfAWideAndColumnsOfATallMatrixMayBeOrthogonal() {
    float[] matrix = {0.6f, 0.8f, 0, -0.8f, 0.6f, 0};
    float[] transposed = {0.6f, -0.8f, 0.8f, 0.6f, 0, 0};

    assertThat(Orthogonality.faults(matrix, 2)).isEmpty();
    assertThat(Orthogonality.faults(transposed, 3)).isEmpty();
  }

  @Test
  void aScaledMatrixIsToldByErrorAndVariance() {
    List<Fault> faults = Orthogonality.faults(new float[] {2, 0, 0, 2}, 2);

    assertThat(faults).containsExactly(new Fault.NotOrthogonal(3), new Fault.Variance(4));
  }

  @Test
  void rotationsByAnyAngleFavourNoDirection() {
    SplittableRandom random = new SplittableRandom(1);

    assertThat(Orthogonality.preferences(rotations(random, 2 * Math.PI), 2)).isEmpty();
  }

  /** Without their signs fixed, the columns of many decompositions lie on one side. */
  @Test
  void rotationsByHalfOfTheAnglesFavourOne() {
    SplittableRandom random = new SplittableRandom(1);

    List<Fault> faults = Orthogonality.preferences(rotations(random, Math.PI), 2);

    assertThat(faults).hasSize(1);
    assertThat(Math.abs(((Fault.PreferredDirection) faults.get(0)).mean()))
        .isCloseTo(2 / Math.PI, within(0.05));
  }

  @Test
  void zerosAreNotOrthogonal() {
    assertThat(Orthogonality.faults(new float[4], 2))
        .containsExactly(new Fault.NotOrthogonal(1), new Fault.Variance(0));
  }

  @Test
  void aHugeMatrixHasAVarianceThatIsANumber() {
    List<Fault> faults = Orthogonality.faults(new float[] {1e30f, 0, 0, 1e30f}, 2);

    assertThat(((Fault.Variance) faults.get(1)).factor()).isCloseTo(1e60, withinPercentage(1));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void oneWeightThatIsNotFiniteShows(float flaw) {
    float[] matrix = {1, 0, 0, flaw};
    List<float[]> kernels = new ArrayList<>(rotations(new SplittableRandom(1), 2 * Math.PI));
    kernels.set(7, matrix);

    assertThat(Orthogonality.faults(matrix, 2)).containsExactly(new Fault.NotFinite(1));
    assertThat(Orthogonality.preferences(kernels, 2)).containsExactly(new Fault.NotFinite(1));
  }

  private static List<float[]> rotations(SplittableRandom random, double turn) {
    return Stream.generate(() -> rotation(random.nextDouble(turn))).limit(4000).toList();
  }

  private static float[] rotation(double angle) {
    float cos = (float) Math.cos(angle);
    float sin = (float) Math.sin(angle);
    return new float[] {cos, -sin, sin, cos};
  }
}
