package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fanin.layers.Sliding.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlidingTest {

  private static final Layers IMAGE = Layers.input(List.of(4, 4, 1));

  @ParameterizedTest
  @EnumSource
  void refusesAReachBeyondEveryInt(Padding padding) {
    var sliding = new Sliding(3, 3, 1, 1_500_000_000, padding);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> IMAGE.conv2d(8, sliding))
        .withMessage("the window of layer 'conv-1' reaches over 3000000001 positions, but its image"
            + " has only 4");
  }

  @Test
  void refusesAReachThatIsJustLargerThanTheImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IMAGE.conv2d(8, Sliding.of(3).dilated(2).valid()))
        .withMessage(
            "the window of layer 'conv-1' reaches over 5 positions, but its image has only 4");
  }

  /** Only the middle tap meets the image, all others meet zeros. */
  @Test
  void padsAnImageForAWindowThatReachesFarBeyondIt() {
    Sliding sliding = Sliding.of(3).dilated(1_000_000_000);
    List<Integer> size = List.of(4, 4);

    assertThat(IMAGE.conv2d(8, sliding).outputShape()).containsExactly(4, 4, 8);
    assertThat(sliding.taps(size, size).share()).isEqualTo(1 / 9.0);
  }
}
