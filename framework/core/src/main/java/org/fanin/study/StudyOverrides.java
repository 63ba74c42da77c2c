package org.fanin.study;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a command line or a file changes of a study.
 *
 * @param epochs how often the training part is seen
 * @param batchSize samples per step
 * @param repeats how often every arm is trained
 * @param seed from which every draw follows
 * @param threadsPerTrial threads that share the operations of a trial
 * @param only the arms that run, by label, slug or level, such as {@code he} or {@code depth=5}; all
 *     if empty
 * @param placeOfOnly where a file names them, as messages about them begin; empty if they were typed
 */
public record StudyOverrides(
    Optional<Integer> epochs,
    Optional<Integer> batchSize,
    Optional<Integer> repeats,
    Optional<Long> seed,
    Optional<Integer> threadsPerTrial,
    List<String> only,
    Optional<String> placeOfOnly) {
  /** A comma that belongs to a label is followed by a space. */
  private static final Pattern SEPARATOR = Pattern.compile(",(?! )");

  public StudyOverrides {
    only = only.stream().map(String::strip).toList();
  }

  /** As typed. */
  public StudyOverrides(
      Optional<Integer> epochs,
      Optional<Integer> batchSize,
      Optional<Integer> repeats,
      Optional<Long> seed,
      Optional<Integer> threadsPerTrial,
      List<String> only) {
    this(epochs, batchSize, repeats, seed, threadsPerTrial, only, Optional.empty());
  }

  /** Leaves threads as they are. */
  public StudyOverrides(
      Optional<Integer> epochs,
      Optional<Integer> batchSize,
      Optional<Integer> repeats,
      Optional<Long> seed,
      List<String> only) {
    this(epochs, batchSize, repeats, seed, Optional.empty(), only);
  }

  /** Changes nothing. */
  public static StudyOverrides none() {
    return new StudyOverrides(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** These, and of {@code weaker} what these leave open: a command line over a file. */
  public StudyOverrides over(StudyOverrides weaker) {
    return new StudyOverrides(
        epochs.or(weaker::epochs),
        batchSize.or(weaker::batchSize),
        repeats.or(weaker::repeats),
        seed.or(weaker::seed),
        threadsPerTrial.or(weaker::threadsPerTrial),
        only.isEmpty() ? weaker.only : only,
        only.isEmpty() ? weaker.placeOfOnly : placeOfOnly);
  }

  /** The names in a list as it is typed: {@code he,glorot}, or {@code he, relu}, which may be one. */
  public static List<String> names(String list) {
    return Label.split(list, SEPARATOR);
  }

  /**
   * The same, with {@code he, glorot} as two names, unless an arm of {@code study} is named so; and
   * with the folders of a name's arms in its place where its slug does not name the same arms.
   */
  public StudyOverrides in(Study study) {
    Set<String> labels = study.arms().stream().map(Arm::label).collect(toSet());
    List<String> names = only.stream()
        .flatMap(name -> labels.contains(name) ? Stream.of(name) : Label.parts(name).stream())
        .flatMap(name -> repeatable(name, study.arms()))
        .toList();
    return new StudyOverrides(
        epochs, batchSize, repeats, seed, threadsPerTrial, names, placeOfOnly);
  }

  /**
   * Checks what can be wrong whatever the study is.
   *
   * @param study how messages name the study
   * @throws StudyFaultsException if a number is not allowed; it names them all
   */
  public void check(String study) {
    var faults = new Faults(study);
    checkNumbers(faults);
    faults.throwIfAny();
  }

  private void checkNumbers(Faults faults) {
    numbers().forEach((setting, value) -> setting.check(value, setting.option(), faults));
  }

  /**
   * A study like {@code study} but for these.
   *
   * <p>Captures after epochs that no longer come are left out, and so are claims about arms that
   * do not run.
   *
   * @throws StudyFaultsException if a value or an arm is not allowed; it names them all
   */
  public Study applyTo(Study study) {
    var faults = new Faults(study.name());
    checkNumbers(faults);
    List<Arm> arms = arms(study.arms(), faults);
    faults.throwIfAny();
    Schedule old = study.schedule();
    var schedule = new Schedule(
        epochs.orElse(old.epochs()),
        batchSize.orElse(old.batchSize()),
        repeats.orElse(old.repeats()),
        seed.orElse(old.seed()),
        threadsPerTrial.orElse(old.threadsPerTrial()),
        old.firstRepeat());
    return study.with(schedule, study.captures().upTo(schedule.epochs()), arms);
  }

  /** What is changed, by the name of the attribute of {@code @Experiment}, or {@code only}. */
  public SortedMap<String, String> values() {
    var values = new TreeMap<String, String>();
    numbers().forEach((setting, value) -> values.put(setting.key(), value.toString()));
    if (!only.isEmpty()) {
      values.put("only", slugs());
    }
    return values;
  }

  /** The options that repeat these on a command line: {@code --epochs 1 --only he,glorot}. */
  public String commandLine() {
    Stream<String> numbers = numbers().entrySet().stream()
        .map(number -> number.getKey().option() + " " + number.getValue());
    Stream<String> arms = only.isEmpty() ? Stream.of() : Stream.of("--only " + slugs());
    return Stream.concat(numbers, arms).collect(joining(" "));
  }

  /** {@code name}, or where its slug names other arms, the folders of those that it names. */
  private static Stream<String> repeatable(String name, List<Arm> arms) {
    List<Arm> named = named(name, arms);
    return named.isEmpty() || named.equals(named(Label.named(name), arms))
        ? Stream.of(name)
        : named.stream().map(Arm::slug);
  }

  private SortedMap<Setting, Long> numbers() {
    var numbers = new TreeMap<Setting, Long>();
    epochs.ifPresent(value -> numbers.put(Setting.EPOCHS, value.longValue()));
    batchSize.ifPresent(value -> numbers.put(Setting.BATCH_SIZE, value.longValue()));
    repeats.ifPresent(value -> numbers.put(Setting.REPEATS, value.longValue()));
    seed.ifPresent(value -> numbers.put(Setting.SEED, value));
    threadsPerTrial.ifPresent(value -> numbers.put(Setting.THREADS_PER_TRIAL, value.longValue()));
    return numbers;
  }

  /** The arms as slugs, which hold neither comma nor space nor what a shell reads. */
  private String slugs() {
    return only.stream().map(Label::named).collect(joining(","));
  }

  private List<Arm> arms(List<Arm> arms, Faults faults) {
    List<String> known = known(arms);
    var chosen = new HashSet<Arm>();
    for (String name : only) {
      List<Arm> named = named(name, arms);
      if (named.isEmpty()) {
        faults.addElsewhere(
            placeOfOnly.orElse(faults.at("--only")),
            (name.isEmpty()
                    ? "holds an empty name"
                    : "names no arm '" + name + "'" + NearestName.hint(name, known))
                + "; it takes " + NearestName.list(known));
      }
      chosen.addAll(named);
    }
    return only.isEmpty() ? arms : arms.stream().filter(chosen::contains).toList();
  }

  /** All names: those of levels, the initializers' first, and those of folders. */
  private static List<String> known(List<Arm> arms) {
    int most = arms.stream().mapToInt(arm -> (int) levels(arm).count()).max().orElse(0);
    Stream<String> levels = IntStream.range(0, most)
        .boxed()
        .flatMap(place -> arms.stream().flatMap(arm -> levels(arm).skip(place).limit(1)))
        .map(StudyOverrides::name);
    return Stream.concat(levels, arms.stream().map(Arm::slug)).distinct().toList();
  }

  /** Those whose label, folder or initializer has that name, or else those with such a level. */
  private static List<Arm> named(String name, List<Arm> arms) {
    String slug = Label.named(name);
    List<Arm> named = arms.stream()
        .filter(arm -> name.equals(arm.label())
            || slug.equals(arm.slug())
            || slug.equals(Label.folder(name(arm.label()))))
        .toList();
    return !named.isEmpty()
        ? named
        : arms.stream()
            .filter(arm -> levels(arm)
                .flatMap(level -> Stream.of(level, name(level)))
                .anyMatch(level -> slug.equals(Label.folder(level))))
            .toList();
  }

  /** The levels that make up a label: {@code gaussian(stddev=0.01)} and {@code depth=5}. */
  private static Stream<String> levels(Arm arm) {
    return Label.parts(arm.label()).stream();
  }

  /** What a label begins with: the name of the initializer, or of the level. */
  private static String name(String label) {
    return label.replaceFirst("[(,].*", "");
  }
}
