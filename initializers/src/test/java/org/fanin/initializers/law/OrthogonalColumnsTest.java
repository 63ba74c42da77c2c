package org.fanin.initializers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalColumnsTest {

  /** Against reflections one by one; shapes beside and beyond the blocks of 32 and the strips. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "31, 31", "33, 32", "33, 33", "65, 64", "130, 97"})
  void areTheProductOfTheReflectionsThatTheSourceNames(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] columnsOfQ = new double[columns][rows];
    double[][] directions = new double[columns][rows];
    for (int first = 0; first < columns; first += 32) {
      int block = Math.min(32, columns - first);
      float[] normals = new Distribution(Law.NORMAL, 0, 1).draw((rows - first) * block, random);
      for (int i = 0; i < normals.length; i++) {
        int row = first + i / block;
        int column = first + i % block;
        directions[column][row] = row < column ? 0 : normals[i];
      }
    }
    for (int column = 0; column < columns; column++) {
      columnsOfQ[column][column] = -3 * Math.signum(directions[column][column]);
      for (int k = columns - 1; k >= 0; k--) {
        reflect(columnsOfQ[column], directions[k], k);
      }
    }
    float[] entries = new OrthogonalColumns(rows, columns, 3).draw(new SplittableRandom(7));
    for (int i = 0; i < entries.length; i++) {
      assertThat((double) entries[i]).isCloseTo(columnsOfQ[i % columns][i / columns], within(3e-7));
    }
  }

  /** Reflects {@code x} as takes {@code direction} to axis {@code k}. */
  private static void reflect(double[] x, double[] direction, int k) {
    double[] v = direction.clone();
    v[k] += Math.signum(v[k]) * Math.sqrt(product(v, v));
    double factor = 2 * product(v, x) / product(v, v);
    for (int i = 0; i < x.length; i++) {
      x[i] -= factor * v[i];
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * In a matrix uniform among the orthogonal ones of size n, the square of an entry has the law
   * Beta(1/2, (n - 1)/2), and the trace comes close to the standard normal law faster than
   * exponentially in n (Johansson 1997, "On random matrices from the compact classical groups").
   * False alarms: below 4e-10.
   */
  @Test
  void takeAllDirectionsAlike() {
    int size = 40;
    int draws = 5_000;
    SplittableRandom random = new SplittableRandom(42);
    double[] trace = new double[draws];
    double[][] squares = new double[3][draws];
    for (int draw = 0; draw < draws; draw++) {
      float[] entries = new OrthogonalColumns(size, size, 1).draw(random);
      for (int i = 0; i < size; i++) {
        trace[draw] += entries[i * size + i];
      }
      squares[0][draw] = square(entries[0]);
      squares[1][draw] = square(entries[20 * size + 35]);
      squares[2][draw] = square(entries[size * size - 1]);
    }
    assertLaw(trace, NormalDistribution.of(0, 1));
    for (double[] square : squares) {
      assertLaw(square, BetaDistribution.of(0.5, (size - 1) / 2.0));
    }
  }

  private static double square(double x) {
    return x * x;
  }

  private static void assertLaw(double[] values, ContinuousDistribution law) {
    assertThat(KolmogorovSmirnovTest.withDefaults()
            .test(values, law::cumulativeProbability)
            .getPValue())
        .isGreaterThan(1e-10);
  }

  @Test
  void haveTheSameBitsWhateverTheNumberOfThreads() throws Exception {
    OrthogonalColumns columns = new OrthogonalColumns(400, 300, 1);
    float[] entries = columns.draw(new SplittableRandom(3));
    for (int threads : new int[] {1, 3, 8}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(pool.submit(() -> columns.draw(new SplittableRandom(3))).get())
            .isEqualTo(entries);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void refuseMoreColumnsThanRows() {
    assertThatThrownBy(() -> new OrthogonalColumns(3, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 rows cannot have 4 orthogonal columns");
  }
}
