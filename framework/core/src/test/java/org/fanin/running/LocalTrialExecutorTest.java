package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalTrialExecutorTest {

  @Test
  void trialsAreSharedWhereThatSavesHalfATrial() {
    var four = new LocalTrialExecutor(4, true);
    assertThat(IntStream.rangeClosed(1, 9).map(four::openTrials))
        .containsExactly(1, 2, 3, 4, 5, 6, 4, 4, 5);
    assertThat(new LocalTrialExecutor(2, true).openTrials(15)).isEqualTo(3);
    assertThat(new LocalTrialExecutor(1, true).openTrials(15)).isEqualTo(1);
  }

  @Test
  void withoutSharingNoMoreAreBegunThanCompute() {
    var four = new LocalTrialExecutor(4, false);
    assertThat(IntStream.rangeClosed(1, 9).map(four::openTrials))
        .containsExactly(1, 2, 3, 4, 4, 4, 4, 4, 4);
  }

  @Test
  void noTrialsHaveNoOutcomes() {
    assertThat(new LocalTrialExecutor(2, true).execute(List.of(), (trial, turn) -> {
          throw new AssertionError("there is none");
        }))
        .isEmpty();
  }

  @Test
  void runsAtLeastOneAtATime() {
    assertThatThrownBy(() -> new LocalTrialExecutor(0, true))
        .hasMessage("at least 1 trial runs at a time, not 0");
  }
}
