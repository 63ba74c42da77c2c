package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fanin.data.DatasetException;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.TensorFlowStart;
import org.junit.jupiter.api.Test;

class RunDataTensorFlowTest {

  @Test
  void samplesAreCopiedBesideOtherWork() {
    try (TensorFlowStart start = TensorFlowStart.begin();
        RunData data = start.load(() -> RunData.read(new TinyDataset()))) {
      data.copy();
      DatasetTensors tensors = data.tensors();
      assertThat(tensors.train().count()).isEqualTo(data.loaded().train().count());
      assertThat(tensors.test().labels().size()).isEqualTo(data.loaded().test().count());
      assertThat(data.tensors()).isSameAs(tensors);
    }
  }

  @Test
  void whatIsClosedIsGone() {
    RunData data = RunData.read(new TinyDataset());
    assertThatIllegalStateException().isThrownBy(data::tensors);
    data.copy();
    data.close();
    data.close();
    assertThatIllegalStateException().isThrownBy(data::loaded);
    assertThatIllegalStateException().isThrownBy(data::tensors);
  }

  @Test
  void whatGoesWrongWithTheDataIsToldOnceTensorFlowIsThere() {
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
}
