package org.fanin.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fanin.cli.description.Needs;
import org.fanin.cli.description.StudyDescription;
import org.fanin.data.DataFolder;
import org.fanin.data.Mnist;
import org.fanin.doctor.ReferenceStudy;
import org.fanin.experiments.article.MnistRelu;
import org.junit.jupiter.api.Test;

class ReferenceStudyTest {

  @Test
  void machinesAreMeasuredByWhatTheStudyIsSaidToNeed() {
    var mnist = new Mnist(new DataFolder(Optional.empty()));

    Needs needs =
        StudyDescription.of(new Laboratory().read(MnistRelu.class), mnist).needs();

    assertThat(ReferenceStudy.MNIST_RELU)
        .isEqualTo(new ReferenceStudy(needs.sharedBytes(), needs.trialBytes(), needs.diskBytes()));
  }
}
