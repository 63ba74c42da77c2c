package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Table;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;

/**
 * A dataset.
 *
 * @param name as reports show it
 * @param sampleShape of one sample, row-major
 * @param classes the number of labels
 * @param className what {@code @Experiment(dataset = ...)} names
 */
public record DatasetRow(String name, List<Integer> sampleShape, int classes, String className) {

  /** All of {@code datasets}; none is read. */
  public static Table<DatasetRow> table(Datasets datasets) {
    return new Table<>(
        List.of(
            words("NAME", DatasetRow::name),
            words("SHAPE", row -> Amounts.shape(row.sampleShape())),
            numbers("CLASSES", row -> String.valueOf(row.classes())),
            words("CLASS", DatasetRow::className)),
        datasets.all().stream().map(DatasetRow::of).toList());
  }

  private static DatasetRow of(Dataset dataset) {
    return new DatasetRow(
        dataset.name(),
        dataset.sampleShape(),
        dataset.classes(),
        dataset.getClass().getName());
  }
}
