package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.fanin.TinyStudy;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.TensorFlowStart;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TUint8;

class RunDataTensorFlowTest {

  private static final int SAMPLES = 3;

  @Test
  void samplesAreCopiedBesideOtherWork() {
    try (TensorFlowStart start = TensorFlowStart.begin();
        RunData data = start.load(() -> RunData.read(new Dark()))) {
      data.copy(TinyStudy.of(1, 2));
      DatasetTensors tensors = data.tensors();
      assertThat(tensors.train().count()).isEqualTo(SAMPLES);
      assertThat(tensors.test().labels().size()).isEqualTo(SAMPLES);
      assertThat(data.tensors()).isSameAs(tensors);
    }
  }

  @Test
  void denseLayersTakeNoBlackPixels() {
    try (RunData data = RunData.read(new Dark())) {
      data.copy(TinyStudy.of(1, 2));
      assertThat(data.tensors().train().litPixels().orElseThrow().black()).hasSize(16);
      assertThat(data.tensors().test().litPixels()).isEmpty();
    }
  }

  @Test
  void whatIsClosedIsGone() {
    RunData data = RunData.read(new Dark());
    assertThatIllegalStateException().isThrownBy(data::tensors);
    data.copy(TinyStudy.of(1, 2));
    Tensor features = data.tensors().train().features();
    Tensor lit = data.tensors().train().lit().orElseThrow().features();
    assertThat(isOpen(features) && isOpen(lit)).isTrue();
    data.close();
    data.close();
    assertThatIllegalStateException().isThrownBy(data::loaded);
    assertThatIllegalStateException().isThrownBy(data::tensors);
    assertThat(isOpen(features)).isFalse();
    assertThat(isOpen(lit)).isFalse();
  }

  @Test
  void whatGoesWrongWithTheDataIsTold() {
    var unreadable = new DatasetException("no such file");
    assertThatThrownBy(() -> {
          try (TensorFlowStart start = TensorFlowStart.begin()) {
            start.load(() -> {
              throw unreadable;
            });
          }
        })
        .isSameAs(unreadable);
  }

  private static boolean isOpen(Tensor tensor) {
    try (var graph = new Graph();
        var session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      var place = tf.placeholder(TUint8.class);
      session.runner().feed(place, tensor).fetch(tf.shape(place)).run().close();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Images of which one pixel is lit. */
  private static final class Dark implements Dataset {

    private static final int WIDTH = 17;

    @Override
    public String name() {
      return "dark";
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(WIDTH);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      byte[] pixels = new byte[SAMPLES * WIDTH];
      pixels[5] = 1;
      var samples = new Samples(new Features.Pixels(pixels, WIDTH), new int[SAMPLES]);
      return new LoadedDataset(samples, samples, new TreeMap<>());
    }
  }
}
