package org.fanin.running;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.LoadedDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.layers.Layers;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/** The dataset of a run, in memory until its trials are over: what comes after needs the room. */
final class RunData implements AutoCloseable {

  private final Dataset dataset;
  private Optional<LoadedDataset> loaded;
  private Optional<FutureTask<DatasetTensors>> copy = Optional.empty();

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

  /**
   * Begins to copy the samples to TensorFlow's memory for the networks of {@code study}, beside what is
   * to be done before trials.
   */
  void copy(Study study) {
    LoadedDataset samples = loaded();
    List<Layers> networks = study.arms().stream().map(Arm::network).toList();
    int batchSize = study.schedule().batchSize();
    var copying = new FutureTask<>(() -> DatasetTensors.of(samples, networks, batchSize));
    new Thread(copying, "copy data").start();
    copy = Optional.of(copying);
  }

  /** The samples in TensorFlow's memory, once they are there and until it is closed. */
  DatasetTensors tensors() {
    try {
      return made(copy.orElseThrow(() -> new IllegalStateException("nothing is being copied")));
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause()));
      throw new IllegalStateException(e);
    }
  }

  private static DatasetTensors made(FutureTask<DatasetTensors> copying) throws ExecutionException {
    return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(copying));
  }

  /** Forgets the samples. */
  @Override
  public void close() {
    loaded = Optional.empty();
    Optional<FutureTask<DatasetTensors>> begun = copy;
    copy = Optional.empty();
    try {
      if (begun.isPresent()) {
        made(begun.get()).close();
      }
    } catch (ExecutionException e) {
      // Nothing was copied, which was told to whom it concerns.
    }
  }
}
