package org.fanin.initializers.kernel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.SmallLayer.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks agree with small layers whose connections are written down one by one. */
class BlocksTest {

  private record Weight(int input, int unit) {}

  static Stream<Arguments> layers() {
    return FansTest.layers();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("layers")
  void everyUnitHasTheWeightsThatLeadToIt(String name, Kernel kernel, SmallLayer layer) {
    Blocks blocks = Blocks.of(kernel);
    Map<Integer, Set<Integer>> leading = layer.connections().stream()
        .collect(groupingBy(
            connection -> connection.output() % blocks.units(),
            mapping(Connection::weight, toSet())));
    assertThat(leading).hasSize(blocks.units());
    leading.forEach((unit, weights) -> assertThat(
            IntStream.range(0, blocks.inputs()).map(input -> blocks.place(input, unit)))
        .containsExactlyInAnyOrderElementsOf(weights));
  }

  /** At each position, all units of a block read the same value as input number i. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("layers")
  void theUnitsOfABlockShareItsInputs(String name, Kernel kernel, SmallLayer layer) {
    Blocks blocks = Blocks.of(kernel);
    Map<Integer, Weight> weights = weights(blocks);
    Map<List<Integer>, Set<Integer>> read = layer.connections().stream()
        .collect(groupingBy(
            connection -> {
              Weight weight = Objects.requireNonNull(weights.get(connection.weight()));
              int position = connection.output() / blocks.units();
              return List.of(position, weight.unit() / blocks.outputs(), weight.input());
            },
            mapping(Connection::input, toSet())));
    assertThat(read.values()).allSatisfy(values -> assertThat(values).hasSize(1));
  }

  private static Map<Integer, Weight> weights(Blocks blocks) {
    Map<Integer, Weight> weights = new HashMap<>();
    for (int unit = 0; unit < blocks.units(); unit++) {
      for (int input = 0; input < blocks.inputs(); input++) {
        weights.put(blocks.place(input, unit), new Weight(input, unit));
      }
    }
    return weights;
  }

  static Stream<Arguments> kinds() {
    Window window = Window.of(3, 2).strided(2, 2);
    return Stream.of(
        arguments(Kernel.dense("k", 7, 5), List.of(1, 7, 5)),
        arguments(Kernel.embedding("k", 9, 4), List.of(1, 9, 4)),
        arguments(Kernel.convolution("k", window, 4, 8), List.of(1, 24, 8)),
        arguments(Kernel.grouped("k", window, 2, 4, 8), List.of(2, 12, 4)),
        arguments(Kernel.depthwise("k", window, 3, 2), List.of(3, 6, 2)),
        arguments(Kernel.separable("k", window, 3, 2, 5).get(1), List.of(1, 6, 5)),
        arguments(Kernel.transposed("k", window, 2, 3), List.of(1, 12, 3)),
        arguments(Kernel.recurrent("k", 4, 7, 5), List.of(4, 7, 5)),
        arguments(Kernel.intoHeads("k", 6, 2, 3), List.of(1, 6, 6)),
        arguments(Kernel.outOfHeads("k", 6, 1, 3), List.of(1, 6, 3)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void areThoseOfTheTable(Kernel kernel, List<Integer> table) {
    Blocks blocks = Blocks.of(kernel);
    assertThat(List.of(blocks.count(), blocks.inputs(), blocks.outputs())).isEqualTo(table);
    assertThat(weights(blocks).keySet())
        .isEqualTo(IntStream.range(0, kernel.size()).boxed().collect(Collectors.toSet()));
  }

  @Test
  void keepTheirGroupsWhateverElseIsTold() {
    Kernel kernel = Kernel.grouped("k", Window.of(3), 2, 4, 6);
    assertThat(kernel.followedBy(LINEAR).at(1, 2).in(new Branch(1, 1, 1, 1)).groups())
        .isEqualTo(2);
  }

  @Test
  void refuseWhatIsNoMatrix() {
    Kernel row = new Kernel("scale", KernelKind.DENSE, List.of(10), 1, 1, LINEAR, 1, 1);
    assertThatThrownBy(() -> Blocks.of(row))
        .hasMessage("the kernel of scale is no matrix, as its shape is [10]");
    Kernel gates = new Kernel("lstm", KernelKind.RECURRENT, List.of(3, 10), 3, 4, LINEAR, 1, 1);
    assertThatThrownBy(() -> Blocks.of(gates))
        .hasMessage("the 10 units of lstm do not fall into blocks of 4");
    List<Integer> shape = List.of(3, 2, 6);
    Optional<Branch> none = Optional.empty();
    assertThatThrownBy(
            () -> new Kernel("k", KernelKind.GROUPED, shape, 6, 9, LINEAR, 1, 1, none, 4))
        .hasMessage("groups of k must divide the last size of its shape [3, 2, 6], but are 4");
  }
}
