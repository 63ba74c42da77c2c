package org.fanin.study;

import java.util.List;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.Dataset;
import org.fanin.plugins.Outline;
import org.fanin.results.claims.Claim;
import org.fanin.results.folder.Moment;

/**
 * What an annotated class says, checked and complete. Pure data; an override makes a new one.
 *
 * @param name the class' simple name in lower case with hyphens, as typed on the command line
 * @param className the annotated class
 * @param title one line that heads the report
 * @param dataset what the networks learn
 * @param scaling how stored values become inputs
 * @param loss what training minimizes
 * @param schedule how long, how often, from which seed
 * @param captures what is kept of the networks
 * @param arms what is compared, in their order
 * @param claims statements that the report puts to the test
 */
public record Study(
    String name,
    String className,
    String title,
    Class<? extends Dataset> dataset,
    InputScaling scaling,
    Loss loss,
    Schedule schedule,
    CapturePlan captures,
    List<Arm> arms,
    List<Claim> claims) {

  public Study {
    arms = List.copyOf(arms);
    claims = List.copyOf(claims);
  }

  /** What a list tells of it. */
  public Outline outline() {
    return new Outline(title, arms.size(), schedule.repeats());
  }

  /** When networks are captured, in the order of time. */
  public List<Moment> moments() {
    return captures.moments(schedule.epochs());
  }

  /** The same but for these; claims about other arms are left out. */
  public Study with(Schedule schedule, CapturePlan captures, List<Arm> arms) {
    List<String> labels = arms.stream().map(Arm::label).toList();
    return new Study(
        name,
        className,
        title,
        dataset,
        scaling,
        loss,
        schedule,
        captures,
        arms,
        claims.stream().filter(claim -> labels.containsAll(claim.arms())).toList());
  }
}
