package org.fanin.cli.description;

import java.util.List;
import java.util.Optional;
import org.fanin.data.Dataset;
import org.fanin.data.Dataset.Counts;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.running.ManifestOf;
import org.fanin.study.Schedule;
import org.fanin.study.Study;

/**
 * What a study will run.
 *
 * @param name as typed on the command line
 * @param title heads the report
 * @param className the annotated class
 * @param dataset what the networks learn
 * @param loss what training minimizes
 * @param schedule how long, how often, from which seed
 * @param work what all that amounts to
 * @param captures what is kept of the networks
 * @param needs what it takes of the machine
 * @param arms what is compared, in their order
 * @param expectation what theory expects before training
 */
public record StudyDescription(
    String name,
    String title,
    String className,
    Data dataset,
    String loss,
    Schedule schedule,
    Work work,
    Captures captures,
    Needs needs,
    List<ArmRecord> arms,
    Expectation expectation) {

  public StudyDescription {
    arms = List.copyOf(arms);
  }

  /**
   * A dataset.
   *
   * @param name as reports show it
   * @param sampleShape of one sample
   * @param classes the number of labels
   * @param scaling how stored values become inputs
   * @param samples how many there are, if that is known before they are read
   */
  public record Data(
      String name,
      List<Integer> sampleShape,
      int classes,
      String scaling,
      Optional<Counts> samples) {

    public Data {
      sampleShape = List.copyOf(sampleShape);
    }
  }

  /**
   * An amount of training.
   *
   * @param trials arms times repeats
   * @param stepsPerTrial over all epochs, if the number of samples is known
   */
  public record Work(int trials, Optional<Long> stepsPerTrial) {}

  /** Describes {@code study}, which learns {@code dataset}. */
  public static StudyDescription of(Study study, Dataset dataset) {
    Schedule schedule = study.schedule();
    List<ArmRecord> arms = study.arms().stream().map(ManifestOf::arm).toList();
    Optional<Long> steps = dataset
        .counts()
        .map(counts -> (counts.train() - 1) / schedule.batchSize() + 1)
        .map(batches -> (long) batches * schedule.epochs());
    Captures captures = Captures.of(study, dataset);
    return new StudyDescription(
        study.name(),
        study.title(),
        study.className(),
        new Data(
            dataset.name(),
            dataset.sampleShape(),
            dataset.classes(),
            study.scaling().label(),
            dataset.counts()),
        study.loss().description(),
        schedule,
        new Work(arms.size() * schedule.repeats(), steps),
        captures,
        Needs.of(study, dataset, captures),
        arms,
        Expectation.of(study, dataset));
  }
}
