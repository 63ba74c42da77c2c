package org.fanin.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  private static List<float[]> rotations(SplittableRandom random, double turn) {
    return Stream.generate(() -> rotation(random.nextDouble(turn))).limit(4000).toList();
  }

  private static float[] rotation(double angle) {
    float cos = (float) Math.cos(angle);
    float sin = (float) Math.sin(angle);
    return new float[] {cos, -sin, sin, cos};
  }
}
