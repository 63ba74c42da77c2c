package org.fanin.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSizesTest {

  @Test
  void aFewAreNamedOneByOne() {
    assertThat(LayerSizes.of(List.of(512, 256, 128, 64, 10))).isEqualTo("512-256-128-64-10");
    assertThat(LayerSizes.of(List.of(64, 64, 64, 10))).isEqualTo("64-64-64-10");
    assertThat(LayerSizes.of(List.of(8))).isEqualTo("8");
  }

  @Test
  void manyAlikeAreCounted() {
    var units = new ArrayList<>(Collections.nCopies(30, 100));
    units.add(10);

    assertThat(LayerSizes.of(units)).isEqualTo("30 x 100, 10");
  }
}
