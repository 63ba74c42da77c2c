package org.fanin.cli;

import com.google.common.base.Suppliers;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyReader;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.StudyModule;
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
    Supplier<Injector> injector = Suppliers.memoize(() -> injector(plugins));
    topic.ifPresentOrElse(
        one -> print(table(one, plugins, injector)), () -> printAll(plugins, injector));
    PluginOptions.tell(plugins, streams);
    return 0;
  }

  private void print(Table<?> table) {
    format.print(streams, table.rows(), () -> table.text(streams.outColours()));
  }

  private void printAll(Plugins plugins, Supplier<Injector> injector) {
    var rows = new LinkedHashMap<String, List<?>>();
    var text = new StringJoiner("\n");
    for (Topic each : Topic.values()) {
      Table<?> table = table(each, plugins, injector);
      rows.put(each.toString(), table.rows());
      text.add(each + "\n\n" + table.text(streams.outColours()));
    }
    format.print(streams, rows, text::toString);
  }

  private static Table<?> table(Topic topic, Plugins plugins, Supplier<Injector> injector) {
    return switch (topic) {
      case EXPERIMENTS -> experiments(injector.get());
      case INITIALIZERS -> InitializerRow.table(plugins.types(Part.INITIALIZER));
      case DATASETS ->
        DatasetRow.table(injector.get().getInstance(Datasets.class), plugins.types(Part.DATASET));
      case ACTIVATIONS -> ActivationRow.table(plugins.types(Part.ACTIVATION));
      case OPTIMIZERS -> OptimizerRow.table();
    };
  }

  private static Table<ExperimentRow> experiments(Injector injector) {
    return ExperimentRow.table(
        injector.getInstance(StudyFinder.class), injector.getInstance(StudyReader.class));
  }

  private static Injector injector(Plugins plugins) {
    return Guice.createInjector(
        new DataModule(new DataFolder(Optional.empty())), new StudyModule(plugins));
  }
}
