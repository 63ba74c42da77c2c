package org.fanin.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.fanin.study.Study;

/**
 * Every trial of a study, in the order in which they start: all arms of the first repeat, then of
 * the second, so that a run cut short still compares all arms.
 *
 * @param study what is run
 * @param trials the trials
 */
public record TrialPlan(Study study, List<Trial> trials) {

  public TrialPlan {
    trials = List.copyOf(trials);
  }

  /** The trials of {@code study}. */
  public static TrialPlan of(Study study) {
    int first = study.schedule().firstRepeat();
    List<Trial> trials = IntStream.range(first, first + study.schedule().repeats())
        .mapToObj(repeat -> new Seeds(study.schedule().seed(), repeat))
        .flatMap(seeds -> study.arms().stream().map(arm -> new Trial(arm, seeds.repeat(), seeds)))
        .toList();
    return new TrialPlan(study, trials);
  }
}
