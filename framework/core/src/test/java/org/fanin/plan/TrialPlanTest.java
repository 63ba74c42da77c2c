package org.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanin.TinyStudy;
import org.junit.jupiter.api.Test;

class TrialPlanTest {

  @Test
  void everyArmOfTheFirstRepeatComesFirst() {
    TrialPlan plan = TrialPlan.of(TinyStudy.of(2, 1));
    assertThat(plan.trials())
        .extracting(Trial::label)
        .containsExactly("glorot #1", "he #1", "glorot #2", "he #2");
  }

  @Test
  void armsOfOneRepeatShareItsStreams() {
    TrialPlan plan = TrialPlan.of(TinyStudy.of(2, 1));
    assertThat(plan.trials().get(0).seeds()).isEqualTo(plan.trials().get(1).seeds());
    assertThat(plan.trials().get(0).seeds()).isNotEqualTo(plan.trials().get(2).seeds());
  }
}
