package org.fanin.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.fanin.benchmarks.contender.Arm;
import org.junit.jupiter.api.Test;

class AccuraciesTest {

  private final Accuracies accuracies = new Accuracies(0.015);

  @Test
  void showsTheLastOfEveryone() {
    accuracies.add("Fanin", Map.of(Arm.HE, 0.978, Arm.ZEROS, 0.1135));
    accuracies.add("DL4J", Map.of(Arm.HE, 0.97, Arm.ZEROS, 0.1135));
    assertThat(accuracies.text())
        .isEqualTo("Fanin: zeros 0.1135 he 0.9780; DL4J: zeros 0.1135 he 0.9700");
  }

  @Test
  void refusesWhoLearnedSomethingElse() {
    accuracies.add("Fanin", Map.of(Arm.HE, 0.978));
    assertThatIllegalStateException()
        .isThrownBy(() -> accuracies.add("DL4J", Map.of(Arm.HE, 0.95)))
        .withMessage("test accuracy of HE: 0.9780 by Fanin, but 0.9500 by DL4J;"
            + " at most 0.015 may lie between");
    assertThat(accuracies.text()).isEqualTo("Fanin: he 0.9780");
  }

  @Test
  void keepsWhatAgreedWhenAnotherRoundDoesNot() {
    accuracies.add("Fanin", Map.of(Arm.HE, 0.978));
    accuracies.add("DL4J", Map.of(Arm.HE, 0.97));
    assertThatIllegalStateException()
        .isThrownBy(() -> accuracies.add("DL4J", Map.of(Arm.HE, 0.95)));
    assertThatIllegalStateException()
        .isThrownBy(() -> accuracies.add("Fanin", Map.of(Arm.HE, 0.95)))
        .withMessageContaining("0.9780 by Fanin, but 0.9500 by Fanin");
    assertThat(accuracies.text()).isEqualTo("Fanin: he 0.9780; DL4J: he 0.9700");
  }
}
