package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Table;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.TimeLimit;

/**
 * A dataset.
 *
 * @param name as reports show it
 * @param sampleShape of one sample, row-major
 * @param classes the number of labels
 * @param className what {@code @Experiment(dataset = ...)} names
 * @param jar where it lies; empty if Fanin brings it
 */
public record DatasetRow(
    String name, List<Integer> sampleShape, int classes, String className, Optional<String> jar) {

  /** All of {@code datasets} and those of {@code plugins} that can be made; none is read. */
  public static Table<DatasetRow> table(Datasets datasets, List<PluginType> plugins) {
    Stream<DatasetRow> known =
        datasets.all().stream().map(dataset -> of(dataset, Optional.empty()));
    return JarColumn.behind(
        List.of(
            words("NAME", DatasetRow::name),
            words("SHAPE", row -> Amounts.shape(row.sampleShape())),
            numbers("CLASSES", row -> String.valueOf(row.classes())),
            words("CLASS", DatasetRow::className)),
        Stream.concat(known, plugins.stream().flatMap(plugin -> of(plugin, datasets)))
            .toList(),
        DatasetRow::jar);
  }

  private static Stream<DatasetRow> of(PluginType plugin, Datasets datasets) {
    try {
      return Stream.of(TimeLimit.OF_READING.supplied("list", () -> {
        Dataset dataset = datasets.get(plugin.type().asSubclass(Dataset.class));
        return of(dataset, plugin.jar().map(Path::toString));
      }));
    } catch (MistakeException e) {
      // A study that names it is told why.
      return Stream.of();
    }
  }

  private static DatasetRow of(Dataset dataset, Optional<String> jar) {
    return new DatasetRow(
        dataset.name(),
        dataset.sampleShape(),
        dataset.classes(),
        dataset.getClass().getName(),
        jar);
  }
}
