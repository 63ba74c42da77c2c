package org.fanin.running;

import java.util.Locale;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.study.Study;

/** Checks that data and study fit. */
public final class DatasetFit {

  private DatasetFit() {}

  /**
   * Checks what is known before the data is read.
   *
   * @throws DatasetException if there are fewer training samples than a batch holds
   */
  public static void check(Study study, Dataset dataset) {
    dataset.counts().ifPresent(counts -> checkBatch(study, dataset, counts.train()));
  }

  private static void checkBatch(Study study, Dataset dataset, int samples) {
    int batchSize = study.schedule().batchSize();
    if (batchSize > samples) {
      throw fault(
          "%s: batchSize must be at most the %,d training samples of %s, but is %,d",
          study.name(), samples, dataset.name(), batchSize);
    }
  }

  static void check(Study study, Dataset dataset, LoadedDataset loaded) {
    checkBatch(study, dataset, loaded.train().count());
    int width = dataset.sampleShape().stream().reduce(1, Math::multiplyExact);
    checkPart(dataset, "training", loaded.train(), width);
    checkPart(dataset, "test", loaded.test(), width);
    Features train = loaded.train().features();
    Features test = loaded.test().features();
    if (!train.getClass().equals(test.getClass())) {
      throw fault(
          "the training part of %s holds %s, but the test part %s; a network takes one of both",
          dataset.name(), kind(train), kind(test));
    }
  }

  private static void checkPart(Dataset dataset, String part, Samples samples, int width) {
    if (samples.count() == 0) {
      throw fault("the %s part of %s is empty", part, dataset.name());
    }
    if (samples.features().width() != width) {
      throw fault(
          "%s says that a sample has shape %s, but the %s part has %d values per sample",
          dataset.name(), dataset.sampleShape(), part, samples.features().width());
    }
    checkValues(dataset, part, samples.features());
    for (int i = 0; i < samples.count(); i++) {
      int label = samples.labels()[i];
      if (label < 0 || label >= dataset.classes()) {
        throw fault(
            "label %d of %s sample %d of %s is not in 0..%d",
            label, part, i, dataset.name(), dataset.classes() - 1);
      }
    }
  }

  private static String kind(Features features) {
    return features instanceof Features.Pixels ? "pixels" : "real values";
  }

  private static void checkValues(Dataset dataset, String part, Features features) {
    if (features instanceof Features.Reals reals) {
      for (int i = 0; i < reals.values().length; i++) {
        if (!Float.isFinite(reals.values()[i])) {
          throw fault(
              "value %d of %s sample %d of %s is %s; a network takes finite values",
              i % reals.width(), part, i / reals.width(), dataset.name(), reals.values()[i]);
        }
      }
    }
  }

  private static DatasetException fault(String format, Object... values) {
    return new DatasetException(String.format(Locale.ROOT, format, values));
  }
}
