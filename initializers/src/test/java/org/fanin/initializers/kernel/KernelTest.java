package org.fanin.initializers.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelTest {

  @Test
  void denseSumsOverItsInputsAndReachesItsUnits() {
    Kernel kernel = Kernel.dense("hidden", 784, 512).followedBy(RELU).at(2, 5);
    assertThat(kernel)
        .isEqualTo(new Kernel("hidden", KernelKind.DENSE, List.of(784, 512), 784, 512, RELU, 2, 5));
    assertThat(kernel.size()).isEqualTo(784 * 512);
  }

  @Test
  void refusesWhatIsNoKernel() {
    assertThatThrownBy(() -> Kernel.dense("hidden", 784, 0))
        .hasMessage("shape of hidden must hold sizes of at least 1, but is [784, 0]");
    assertThatThrownBy(
            () -> new Kernel("hidden", KernelKind.DENSE, List.of(2, 2), 0, 2, LINEAR, 1, 1))
        .hasMessage("fans of hidden must be at least 1: 0, 2");
    assertThatThrownBy(() -> Kernel.dense("hidden", 2, 2).at(3, 2))
        .hasMessage("position of hidden must lie in 1..2, but is 3");
    assertThatThrownBy(() -> Kernel.dense("hidden", -70_000, -70_000))
        .hasMessage("shape of hidden must hold sizes of at least 1, but is [-70000, -70000]");
  }

  static Stream<Arguments> tooLarge() {
    int many = 1 << 30;
    Window window = Window.of(3, 3);
    return Stream.of(
        tooLarge("[1048576, 1048576]", () -> Kernel.dense("k", 1 << 20, 1 << 20)),
        tooLarge("[1073741824, 2]", () -> Kernel.dense("k", many, 2)),
        tooLarge("[1073741824, 1073741824, 16]", () -> Kernel.intoHeads("k", many, many, 16)),
        tooLarge("[1073741824, 16, 2]", () -> Kernel.outOfHeads("k", many, 16, 2)),
        tooLarge("[2, 4, 1073741824]", () -> Kernel.recurrent("k", 4, 2, many)),
        tooLarge("[3, 3, 1073741824, 1]", () -> Kernel.convolution("k", window, many, 1)),
        tooLarge("[3, 3, 1, 1073741824]", () -> Kernel.grouped("k", window, 2, 2, many)),
        tooLarge("[3, 3, 1073741824, 8]", () -> Kernel.depthwise("k", window, many, 8)),
        tooLarge("[3, 3, 1, 1073741824]", () -> Kernel.transposed("k", window, many, 1)),
        tooLarge(
            "[1073741824, 1073741824, 1073741824, 1, 1]",
            () -> Kernel.convolution("k", Window.of(many, many, many), 1, 1)),
        arguments(
            "shape of k/depthwise must hold at most 2147483647 weights,"
                + " but is [3, 3, 1073741824, 8]",
            (ThrowingCallable) () -> Kernel.separable("k", window, many, 8, 1)));
  }

  private static Arguments tooLarge(String shape, ThrowingCallable make) {
    return arguments("shape of k must hold at most 2147483647 weights, but is " + shape, make);
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void saysWhatIsTooLarge(String message, ThrowingCallable make) {
    assertThatThrownBy(make)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void takesAsManyWeightsAsAnArrayHolds() {
    assertThat(Kernel.dense("k", Integer.MAX_VALUE, 1).size()).isEqualTo(Integer.MAX_VALUE);
  }
}
