package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanin.Capture;
import org.fanin.Experiment;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Datasets;
import org.fanin.plugins.Failure;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.claims.Claim;
import org.fanin.results.folder.Quantity;

/** Reads an annotated class as a study, and reports all its faults at once. */
public final class StudyReader {

  private static final String PLACE = "@Experiment(dataset)";

  private final Datasets datasets;
  private final TimeLimit limit;

  /**
   * Finds the datasets of studies in {@code datasets}, and gives what others wrote, each time it is
   * called, at most {@code limit}.
   */
  public StudyReader(Datasets datasets, TimeLimit limit) {
    this.datasets = datasets;
    this.limit = limit;
  }

  /**
   * The study that {@code type} describes.
   *
   * @throws StudyFaultsException if there are faults; it names them all
   */
  public Study read(Class<?> type) {
    var faults = new Faults(type.getSimpleName());
    try {
      requireStudyClass(type, faults);
      return read(type, faults);
    } catch (TypeNotPresentException | LinkageError e) {
      faults.add("cannot be read: " + Failure.reason(e));
      throw faults.exception();
    }
  }

  private static void requireStudyClass(Class<?> type, Faults faults) {
    int modifiers = type.getModifiers();
    if (type.isInterface()) {
      faults.add("is an interface; a study is a public class");
    } else if (Modifier.isAbstract(modifiers)) {
      faults.add("is abstract; a study is a public class that is not abstract");
    }
    if (!Modifier.isPublic(modifiers)) {
      faults.add("is not public; a study is a public class");
    }
    if (Label.slug(type.getSimpleName()).isEmpty()) {
      faults.add("has a name without a letter from a to z, which its folder needs");
    }
    if (!type.isAnnotationPresent(Experiment.class)) {
      faults.add("has no @Experiment; a study has @Experiment, @Network and at least one"
          + " initializer, such as @He");
      throw faults.exception();
    }
  }

  private Study read(Class<?> type, Faults faults) {
    Experiment experiment = type.getAnnotation(Experiment.class);
    Schedule schedule = schedule(experiment, faults);
    CapturePlan captures = captures(type, schedule, faults);
    Optional<Dataset> dataset = dataset(experiment, faults);
    List<Arm> arms = new ArmReader(faults, limit).read(type, dataset, experiment.loss());
    List<Claim> claims = new ClaimReader(faults, limit).read(type, arms);
    faults.throwIfAny();
    String name = Label.slug(type.getSimpleName());
    return new Study(
        name,
        type.getName(),
        experiment.title().isBlank() ? name : experiment.title(),
        experiment.dataset(),
        experiment.scaling(),
        experiment.loss(),
        schedule,
        captures,
        arms,
        claims);
  }

  private static Schedule schedule(Experiment experiment, Faults faults) {
    Setting.EPOCHS.check(experiment.epochs(), "@Experiment(epochs)", faults);
    Setting.BATCH_SIZE.check(experiment.batchSize(), "@Experiment(batchSize)", faults);
    Setting.REPEATS.check(experiment.repeats(), "@Experiment(repeats)", faults);
    Setting.THREADS_PER_TRIAL.check(
        experiment.threadsPerTrial(), "@Experiment(threadsPerTrial)", faults);
    faults.requirePlain(experiment.title(), "@Experiment(title)");
    return new Schedule(
        experiment.epochs(),
        experiment.batchSize(),
        experiment.repeats(),
        experiment.seed(),
        experiment.threadsPerTrial(),
        1);
  }

  private static CapturePlan captures(Class<?> type, Schedule schedule, Faults faults) {
    Capture capture = type.isAnnotationPresent(Capture.class)
        ? type.getAnnotation(Capture.class)
        : Unnamed.class.getAnnotation(Capture.class);
    if (capture.value().length == 0) {
      faults.add(
          "@Capture",
          "is empty; it must name at least one of "
              + Arrays.stream(Quantity.values()).map(Quantity::name).collect(joining(", ")));
    }
    int last = schedule.epochs();
    boolean ends = Setting.EPOCHS.takes(last); // else nobody knows when
    for (int epoch : capture.epochs()) {
      faults.require(
          epoch >= 1 && (epoch <= last || !ends),
          "@Capture(epochs)",
          epoch,
          "at least 1" + (ends ? " and at most the study's epochs, " + last : ""));
    }
    faults.require(capture.probe() >= 1, "@Capture(probe)", capture.probe(), "at least 1");
    return new CapturePlan(
        Set.copyOf(List.of(capture.value())),
        Arrays.stream(capture.epochs()).sorted().distinct().boxed().toList(),
        capture.probe());
  }

  private Optional<Dataset> dataset(Experiment experiment, Faults faults) {
    try {
      return Optional.of(limit.supplied("make the dataset", () -> made(experiment.dataset())));
    } catch (PluginException e) {
      faults.add(PLACE, "cannot be used: " + experiment.dataset().getName() + " " + e.getMessage());
    } catch (DatasetException e) {
      faults.add(PLACE, "cannot be used: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** A dataset that answers what is asked before it is read. */
  private Dataset made(Class<? extends Dataset> type) {
    Dataset dataset = datasets.get(type);
    Stream.of(dataset.name(), dataset.sampleShape(), dataset.classes(), dataset.counts())
        .forEach(Objects::requireNonNull);
    require(!dataset.name().isBlank(), type, "has no name");
    List<Integer> shape = dataset.sampleShape();
    require(
        !shape.isEmpty() && shape.stream().allMatch(size -> size >= 1),
        type,
        "says that a sample has the shape " + shape + "; it takes sizes of at least 1");
    require(
        dataset.classes() >= 2,
        type,
        "says that there are " + dataset.classes() + " classes; it takes at least 2");
    return dataset;
  }

  private static void require(boolean sound, Class<?> type, String otherwise) {
    if (!sound) {
      throw new DatasetException(type.getName() + " " + otherwise);
    }
  }

  /** Has the defaults. */
  @Capture
  private static final class Unnamed {}
}
