package org.fanin.cli.options;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.GatheredMistakes;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.cli.source.StudySource;
import org.fanin.cli.source.StudySourceException;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.running.SourceFile;
import org.fanin.study.OneTrial;
import org.fanin.study.OverridesFile;
import org.fanin.study.Study;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyOverrides;
import org.fanin.study.StudyReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which study, and what is changed of it. */
public final class StudyOptions {

  @Parameters(
      paramLabel = "STUDY",
      completionCandidates = StudyNames.class,
      description = "Its name as 'fanin list' shows it, its class, or a Java source file.")
  private String study = "";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often the training part is seen; 0 captures untrained networks.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--repeats", paramLabel = "N", description = "How often each arm is trained.")
  private Optional<Integer> repeats = Optional.empty();

  @Option(names = "--batch-size", paramLabel = "N", description = "Samples per step.")
  private Optional<Integer> batchSize = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "From which every draw follows.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--threads-per-trial",
      paramLabel = "N",
      description =
          "Threads that share one trial, 1 to 1024: faster for large networks on more cores than"
              + " there are trials. Changes the last digits of numbers, the same way every time.")
  private Optional<Integer> threadsPerTrial = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "ARM[,ARM...]",
      description =
          "The arms that run: all of an initializer, such as he, all of another level, such as depth=5,"
              + " or one as tables or its folder name it, such as 'he, depth=5' or he-depth-5.")
  private List<String> only = List.of();

  @Option(
      names = "--trial",
      paramLabel = "ARM/N",
      description = "The one trial that runs, as its folder is named, such as he/3. It does what it"
          + " does among the others.")
  private Optional<OneTrial> trial = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A YAML file with any of: epochs, repeats, batchSize, seed, threadsPerTrial,"
          + " only. Options win.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read the dataset's files from this folder, not from Fanin's own copy.")
  private Optional<Path> data = Optional.empty();

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  private final Streams streams;
  private Places places = Places.HERE;

  /** As picocli fills them; tells on {@code streams} which plugins are left out. */
  public StudyOptions(Streams streams) {
    this.streams = streams;
  }

  /** As if only these had been typed. */
  public StudyOptions(String study, Optional<Path> data, PluginOptions plugins, Streams streams) {
    this(streams);
    this.study = study;
    this.data = data;
    this.plugins = plugins;
  }

  /** The study, with all that is wrong with it and with what is changed of it told at once. */
  public ChosenStudy choose() {
    return choose(TimeLimit.OF_READING);
  }

  /** The same, giving what others wrote at most {@code limit} each time it is called. */
  public ChosenStudy choose(TimeLimit limit) {
    var mistakes = new GatheredMistakes();
    var folder = new DataFolder(data.map(places::find));
    mistakes.check(folder::check);
    Optional<OverridesFile> file = config.map(OverridesFile::read);
    file.ifPresent(read -> mistakes.check(read::check));
    StudyOverrides given = file.map(OverridesFile::overrides).map(typed()::over).orElse(typed());
    // Where plugins are missing, nobody knows what the study would be.
    Optional<Plugins> found = mistakes.of(() -> plugins.open(places));
    var datasets = new Datasets(folder);
    var reader = new StudyReader(datasets, limit);
    Optional<ReadStudy> read = found.flatMap(among -> mistakes.of(() -> read(among, reader)));
    Optional<Study> whole = read.map(ReadStudy::study);
    if (whole.isEmpty()) {
      mistakes.check(() -> given.check(study));
    }
    StudyOverrides changes = whole.map(given::in).orElse(given);
    Optional<Study> changed = whole.flatMap(all -> mistakes.of(() -> changes.applyTo(all)));
    Optional<Study> chosen = changed
        .or(() -> whole)
        .flatMap(rest -> mistakes.of(
            () -> trial.map(one -> one.of(rest, whole.orElse(rest), changes)).orElse(rest)));
    mistakes.throwIfAny();
    return new ChosenStudy(
        chosen.orElseThrow(),
        changes,
        read.flatMap(ReadStudy::source),
        found.orElseThrow(),
        datasets);
  }

  private StudyOverrides typed() {
    // Empty names count, too, which picocli would leave out.
    List<String> arms =
        only.stream().flatMap(list -> StudyOverrides.names(list).stream()).toList();
    return new StudyOverrides(epochs, batchSize, repeats, seed, threadsPerTrial, arms);
  }

  /** A study, and the file that it was compiled from if it is no class. */
  private record ReadStudy(Study study, Optional<SourceFile> source) {}

  private ReadStudy read(Plugins found, StudyReader reader) {
    Optional<SourceFile> source;
    Class<?> type;
    try {
      if (StudySource.isNamedBy(study)) {
        var file = new StudySource(places.source(sourceFile()));
        source = Optional.of(file.read());
        type = file.study(source.get(), found);
      } else {
        source = Optional.empty();
        type = found(new StudyFinder(found));
      }
    } finally {
      PluginOptions.tell(found, streams);
    }
    return new ReadStudy(reader.read(type), source);
  }

  private Path sourceFile() {
    return Conversions.path(study)
        .orElseThrow(() -> new StudySourceException(
            "STUDY must be a name or the path of a source file, but is '" + study + "'."));
  }

  private Class<?> found(StudyFinder studies) {
    try {
      return studies.find(study);
    } catch (StudyFaultsException e) {
      Optional<Path> named = Conversions.path(study);
      Optional<Path> file = named.flatMap(StudySource::called);
      if (file.isPresent()) {
        throw new StudySourceException("No study is called '" + study + "', but there is a file "
            + file.get() + ". Did you mean it?");
      }
      if (named.filter(Files::isRegularFile).isPresent()) {
        throw new StudySourceException(
            "The file " + study + " is no study: studies are .java files,"
                + " or have a name that 'fanin list experiments' shows.");
      }
      throw e;
    }
  }

  /** Looks for files in {@code others}, which the command named from another folder. */
  public void lookIn(Places others) {
    places = others;
  }

  /** Throws what is wrong with the study, if one is named, and with what is changed of it. */
  public void check() {
    if (!study.isEmpty()) {
      ChosenStudy unused = choose();
    }
  }

  /** What is changed of the study, by name. */
  public SortedMap<String, String> changes(StudyOverrides overrides) {
    SortedMap<String, String> changes = overrides.values();
    trial.ifPresent(one -> changes.put("trial", one.toString()));
    return changes;
  }

  /** What to type to get the same numbers again. */
  public String command(StudyOverrides overrides) {
    return Stream.of(
            Stream.of("fanin run", ShellWord.of(study), overrides.commandLine(), plugins.command()),
            trial.stream().map(OneTrial::commandLine),
            data.stream().map(folder -> "--data " + ShellWord.of(folder.toString())))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(joining(" "));
  }
}
