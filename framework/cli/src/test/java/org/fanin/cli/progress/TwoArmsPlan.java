package org.fanin.cli.progress;

import java.util.List;
import java.util.Set;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.plan.TrialPlan;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;

/** Two arms of two repeats: the trials are he #1, he wide #1, he #2 and he wide #2. */
final class TwoArmsPlan {

  private TwoArmsPlan() {}

  static TrialPlan of() {
    return TrialPlan.of(new Study(
        "two-arms",
        "TwoArms",
        "Two arms",
        TwoClouds.class,
        InputScaling.UNIT,
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Schedule(5, 32, 2, 42),
        new CapturePlan(Set.of(), List.of(), 1),
        List.of(arm("he", 8), arm("he wide", 80)),
        List.of()));
  }

  private static Arm arm(String label, int units) {
    return new Arm(
        label,
        label,
        new He.Sampler(Law.NORMAL),
        Layers.input(List.of(4)).dense(units),
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7));
  }
}
