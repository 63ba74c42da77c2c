package org.fanin.initializers.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThatThrownBy(() -> Kernel.dense("hidden", 1 << 20, 1 << 20))
        .isInstanceOf(ArithmeticException.class);
  }
}
