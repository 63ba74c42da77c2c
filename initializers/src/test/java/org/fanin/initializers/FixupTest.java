package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixupTest {

  private static final Fixup.Sampler FIXUP = new Fixup.Sampler(FanMode.FAN_IN, Law.NORMAL);
  private static final Kernel KERNEL = Kernel.dense("hidden", 100, 50).at(3, 40);

  /** The factors {@code L^(-1/2)} and {@code L^(-1/4)} are those of the authors' code. */
  @ParameterizedTest
  @CsvSource({"16, 2, 0.25", "16, 3, 0.5", "54, 2, 0.13608276348795434", "1, 2, 1"})
  void scalesBranchesByTheirNumberAndLength(int branches, int length, double factor) {
    Kernel first = KERNEL.in(new Branch(1, branches, 1, length));
    assertThat(deviation(first)).isCloseTo(factor * Math.sqrt(2.0 / 100), within(1e-12));
  }

  @Test
  void branchesAndTheNetworkEndInZeros() {
    assertThat(deviation(KERNEL.in(new Branch(1, 16, 2, 2)))).isZero();
    assertThat(deviation(KERNEL.in(new Branch(1, 16, 1, 1)))).isZero();
    assertThat(deviation(KERNEL.at(40, 40))).isZero();
  }

  @Test
  void isHeElsewhere() {
    assertThat(FIXUP.distribution(KERNEL))
        .isEqualTo(new He.Sampler(Law.NORMAL).distribution(KERNEL));
  }

  @Test
  void takesTheFanOfTheAuthorsCodeOnRequest() {
    var theirs = new Fixup.Sampler(FanMode.FAN_OUT, Law.NORMAL);
    Kernel first = KERNEL.in(new Branch(1, 16, 1, 2));
    assertThat(theirs.distribution(first).stddev())
        .isCloseTo(Math.sqrt(2.0 / 50) / 4, within(1e-12));
  }

  @Test
  void onlyReZeroAndSkipInitSetLearnedFactors() {
    assertThat(FIXUP.branchFactor()).isEqualTo(OptionalDouble.empty());
    assertThat(new ReZero.Sampler(Law.NORMAL).branchFactor()).isEqualTo(OptionalDouble.of(0));
    assertThat(new SkipInit.Sampler(0.1, Law.NORMAL).branchFactor())
        .isEqualTo(OptionalDouble.of(0.1));
  }

  @Test
  void bothKernelsOfARecurrentLayerAreDrawnAlike() {
    Kernel input = Kernel.recurrent("lstm-1", 4, 10, 10).at(1, 5);
    Kernel recurrent = Kernel.recurrent("lstm-1/recurrent", 4, 10, 10).at(2, 5);
    for (int place : new int[] {1, 2}) {
      var branch = new Branch(1, 16, place, 2);
      assertThat(FIXUP.distribution(input.in(branch)))
          .isEqualTo(FIXUP.distribution(recurrent.in(branch)));
    }
    assertThat(deviation(recurrent.in(new Branch(1, 16, 2, 2)))).isZero();
  }

  @Test
  void refusesARecurrentHead() {
    Kernel last = Kernel.recurrent("lstm-1/recurrent", 4, 10, 10).at(2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIXUP.distribution(last))
        .withMessage("fixup needs a head that is not recurrent, but lstm-1/recurrent is the"
            + " network's last kernel: put a dense layer behind it");
    assertThat(deviation(last.in(new Branch(1, 1, 1, 1)))).isZero();
  }

  private static double deviation(Kernel kernel) {
    return FIXUP.distribution(kernel).stddev();
  }
}
