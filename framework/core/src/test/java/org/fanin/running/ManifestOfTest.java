package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.fanin.TinyStudy;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.results.folder.LayerRecord;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

/** Which layers figures and claims are about: all but a head of logits. */
class ManifestOfTest {

  private static final Layers SEQUENCE = Layers.input(List.of(6, 4));

  @Test
  void aLayerBeforeTheHeadIsHiddenAndSpokenOfOnce() {
    assertThat(hidden(SEQUENCE.lstm(5).dense("head", 2)))
        .containsExactly(
            tuple("lstm-1", true), tuple("lstm-1/recurrent", false), tuple("head", false));
    assertThat(hidden(SEQUENCE.dense(5).relu().dense("head", 2)))
        .containsExactly(tuple("dense-1", true), tuple("head", false));
  }

  @Test
  void aRecurrentHeadOfLogitsIsNotHidden() {
    assertThat(hidden(SEQUENCE.gru(5).allSteps().lstm(2)))
        .containsExactly(
            tuple("gru-1", true),
            tuple("gru-1/recurrent", false),
            tuple("lstm-1", false),
            tuple("lstm-1/recurrent", false));
  }

  /** A record tells by its name what a layer tells by its roles. */
  @Test
  void signalsBearTheNamesOfFirstKernels() {
    Layers network = SEQUENCE.gru(5).allSteps().recurrent(4).dense("x/recurrent", 2);
    assertThat(records(network).stream().filter(LayerRecord::hasSignals).map(LayerRecord::name))
        .containsExactlyElementsOf(
            network.weighted().stream().map(weights -> weights.layer().name()).toList())
        .containsExactly("gru-1", "recurrent-1", "x/recurrent");
  }

  /** What an activation bends is no logit, be the layer dense or recurrent. */
  @Test
  void aHeadWithAnActivationIsHidden() {
    assertThat(hidden(SEQUENCE.recurrent(2)))
        .containsExactly(tuple("recurrent-1", true), tuple("recurrent-1/recurrent", false));
    assertThat(hidden(SEQUENCE.dense(2).tanh())).containsExactly(tuple("dense-1", true));
  }

  private static List<Tuple> hidden(Layers network) {
    return records(network).stream()
        .map(layer -> tuple(layer.name(), layer.hidden()))
        .toList();
  }

  private static List<LayerRecord> records(Layers network) {
    var arm = new Arm("he", "he", new He.Sampler(Law.NORMAL), network, TinyStudy.ADAM);
    return ManifestOf.arm(arm).layers();
  }
}
