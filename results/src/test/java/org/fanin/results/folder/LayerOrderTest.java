package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayerOrderTest {

  @Test
  void networksThatAgreeStayAsTheyAreFirstMet() {
    assertThat(order("dense-1 dense-2 head", "dense-1 dense-2 head"))
        .isEqualTo("dense-1 dense-2 head");
    assertThat(order("dense-1 dense-2 dense-3 head", "dense-1 head", "dense-1 dense-2 head"))
        .isEqualTo("dense-1 dense-2 dense-3 head");
    assertThat(order("dense-1 dense-2", "conv-1 conv-2"))
        .isEqualTo("dense-1 dense-2 conv-1 conv-2");
    assertThat(LayerOrder.of(List.of())).isEmpty();
  }

  @Test
  void aLayerThatOneNetworkHasComesWhereItDoesThere() {
    assertThat(order("dense-1 dense-2", "conv-1 dense-1")).isEqualTo("conv-1 dense-1 dense-2");
    assertThat(order("dense-1 dense-2 head", "conv-1 head"))
        .isEqualTo("dense-1 dense-2 conv-1 head");
    assertThat(order("c d e", "b c", "a b")).isEqualTo("a b c d e");
  }

  @Test
  void whereNetworksContradictEachOtherTheFirstHasItsWay() {
    assertThat(order("x y", "y x")).isEqualTo("x y");
    assertThat(order("a b", "b c", "c a")).isEqualTo("a b c");
    // What is downstream of a contradiction still is, and so is what a skipped step leaves over.
    assertThat(order("p q r", "s t p", "t s")).isEqualTo("s t p q r");
    assertThat(order("z w v", "x y v", "y x z")).isEqualTo("x y z w v");
    assertThat(order("c b d", "a b c")).isEqualTo("a c b d");
  }

  @Test
  void networksOfOneHiddenOrderAllStandInTheirs() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<String> hidden =
          new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> "layer-" + i).toList());
      Collections.shuffle(hidden, random);
      List<List<String>> networks = Stream.generate(
              () -> hidden.stream().filter(name -> random.nextInt(3) == 0).toList())
          .limit(4)
          .toList();

      List<String> order = LayerOrder.of(networks);

      assertThat(order)
          .containsExactlyInAnyOrderElementsOf(
              new LinkedHashSet<>(networks.stream().flatMap(List::stream).toList()));
      assertThat(networks)
          .allSatisfy(
              network -> assertThat(order).filteredOn(network::contains).isEqualTo(network));
    }
  }

  private static String order(String... networks) {
    return String.join(
        " ", LayerOrder.of(Stream.of(networks).map(of -> List.of(of.split(" "))).toList()));
  }
}
