package org.fanin.graph;

import java.util.List;
import java.util.Optional;
import org.fanin.data.Features;
import org.fanin.data.LitPixels;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.layers.Layers;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/** A dataset in TensorFlow's memory, once for all trials: sessions share it without a copy. */
public final class DatasetTensors implements AutoCloseable {

  private final Part train;
  private final Part test;

  private DatasetTensors(Part train, Part test) {
    this.train = train;
    this.test = test;
  }

  /** Copies {@code dataset} to native memory. */
  public static DatasetTensors of(LoadedDataset dataset) {
    return of(Part.of(dataset.train()), dataset);
  }

  /**
   * Copies {@code dataset} to native memory.
   *
   * @param networks that are trained on it, some of them perhaps without pixels that are black
   * @param batchSize samples per step
   */
  public static DatasetTensors of(LoadedDataset dataset, List<Layers> networks, int batchSize) {
    Part train = Part.of(dataset.train());
    return of(train.withLit(dataset.train().features(), networks, batchSize), dataset);
  }

  private static DatasetTensors of(Part train, LoadedDataset dataset) {
    try {
      return new DatasetTensors(train, Part.of(dataset.test()));
    } catch (RuntimeException | Error e) {
      train.close();
      throw e;
    }
  }

  /** What networks learn from. */
  public Part train() {
    return train;
  }

  /** What networks are judged by. */
  public Part test() {
    return test;
  }

  @Override
  public void close() {
    train.close();
    test.close();
  }

  /**
   * One part of a dataset.
   *
   * @param features all samples, {@code (count, width)}
   * @param labels their classes, {@code (count)}
   * @param count the number of samples
   * @param lit the features as training takes them where it leaves out pixels
   */
  public record Part(Tensor features, TInt32 labels, int count, Optional<LitFeatures> lit)
      implements AutoCloseable {

    static Part of(Samples samples) {
      TInt32 labels = TInt32.tensorOf(
          Shape.of(samples.count()),
          tensor -> tensor.asRawTensor().data().asInts().write(samples.labels()));
      try {
        Tensor features = tensor(samples.features());
        return new Part(features, labels, samples.count(), Optional.empty());
      } catch (RuntimeException | Error e) {
        labels.close();
        throw e;
      }
    }

    /** The pixels on which training works, if it leaves some out. */
    public Optional<LitPixels> litPixels() {
      return lit.map(LitFeatures::pixels);
    }

    private Part withLit(Features values, List<Layers> networks, int batchSize) {
      try {
        return new Part(features, labels, count, LitFeatures.of(values, networks, batchSize));
      } catch (RuntimeException | Error e) {
        close();
        throw e;
      }
    }

    private static Tensor tensor(Features features) {
      Shape shape = Shape.of(features.count(), features.width());
      if (features instanceof Features.Pixels pixels) {
        return TUint8.tensorOf(shape, tensor -> tensor.asRawTensor().data().write(pixels.values()));
      }
      if (features instanceof Features.Reals reals) {
        return TFloat32.tensorOf(
            shape, tensor -> tensor.asRawTensor().data().asFloats().write(reals.values()));
      }
      throw new IllegalStateException("unknown features " + features.getClass());
    }

    @Override
    public void close() {
      features.close();
      labels.close();
      lit.ifPresent(LitFeatures::close);
    }
  }
}
