package org.fanin.running;

import java.util.Optional;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.LoadedDataset;

/** The dataset of a run, in memory until its trials are over: what comes after needs the room. */
final class RunData implements AutoCloseable {

  private final Dataset dataset;
  private Optional<LoadedDataset> loaded;

  private RunData(Dataset dataset, LoadedDataset loaded) {
    this.dataset = dataset;
    this.loaded = Optional.of(loaded);
  }

  /**
   * Reads {@code dataset}.
   *
   * @throws DatasetException if it can't be read
   */
  static RunData read(Dataset dataset) {
    return new RunData(dataset, LoadedDataset.of(dataset));
  }

  /** What it is. */
  Dataset dataset() {
    return dataset;
  }

  /** Its samples, until it is closed. */
  LoadedDataset loaded() {
    return loaded.orElseThrow(() -> new IllegalStateException("closed"));
  }

  /** Forgets the samples. */
  @Override
  public void close() {
    loaded = Optional.empty();
  }
}
