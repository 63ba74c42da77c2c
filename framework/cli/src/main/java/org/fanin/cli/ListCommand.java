package org.fanin.cli;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanin.cli.listing.ActivationRow;
import org.fanin.cli.listing.DatasetRow;
import org.fanin.cli.listing.ExperimentRow;
import org.fanin.cli.listing.InitializerRow;
import org.fanin.cli.listing.OptimizerRow;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.PluginOptions;
import org.fanin.cli.options.Topic;
import org.fanin.cli.output.Streams;
import org.fanin.cli.output.Table;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.Part;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code list}. */
@Command(
    name = "list",
    description = "List what there is to choose from.",
    footer = {"%nExample: which initializers are there?", "  fanin list initializers"})
final class ListCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "${COMPLETION-CANDIDATES}. All if left out.")
  private Optional<Topic> topic = Optional.empty();

  @Mixin
  private PluginOptions pluginOptions = new PluginOptions();

  @Mixin
  private FormatOption format = new FormatOption();

  ListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Plugins plugins = pluginOptions.open();
    topic.ifPresentOrElse(one -> print(table(one, plugins)), () -> printAll(plugins));
    PluginOptions.tell(plugins, streams);
    return 0;
  }

  private void print(Table<?> table) {
    format.print(streams, table.rows(), () -> table.text(streams.outColours()));
  }

  /** All topics, which are looked up and laid out side by side. */
  private void printAll(Plugins plugins) {
    List<Section> sections = Stream.of(Topic.values())
        .parallel()
        .map(each -> Section.of(each, table(each, plugins), streams))
        .toList();
    var rows = new LinkedHashMap<String, List<?>>();
    sections.forEach(section -> rows.put(section.topic().toString(), section.rows()));
    format.print(streams, rows, () -> sections.stream().map(Section::text).collect(joining("\n")));
  }

  private record Section(Topic topic, List<?> rows, String text) {

    static Section of(Topic topic, Table<?> table, Streams streams) {
      return new Section(topic, table.rows(), topic + "\n\n" + table.text(streams.outColours()));
    }
  }

  private static Table<?> table(Topic topic, Plugins plugins) {
    var datasets = new Datasets(new DataFolder(Optional.empty()));
    return switch (topic) {
      case EXPERIMENTS ->
        ExperimentRow.table(
            new StudyFinder(plugins), new StudyReader(datasets, TimeLimit.OF_READING));
      case INITIALIZERS -> InitializerRow.table(plugins.types(Part.INITIALIZER));
      case DATASETS -> DatasetRow.table(datasets, plugins.types(Part.DATASET));
      case ACTIVATIONS -> ActivationRow.table(plugins.types(Part.ACTIVATION));
      case OPTIMIZERS -> OptimizerRow.table();
    };
  }
}
