package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.TinyStudy;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.junit.jupiter.api.Test;

class NetworkSessionsTensorFlowTest {

  private static final Layers NETWORK = Layers.input(List.of(2)).dense("head", 1);

  @Test
  void isTakenOverByTheNextTrialOfTheSameNetworkAndOptimizer() {
    try (var sessions = new NetworkSessions(1)) {
      NetworkSession first = lent(sessions, spec(NETWORK, TinyStudy.ADAM));
      assertThat(lent(sessions, spec(NETWORK, TinyStudy.ADAM))).isSameAs(first);
      NetworkSession other = lent(sessions, spec(NETWORK, new Sgd.Rule(0.1, 0)));
      assertThat(other).isNotSameAs(first);
      // It had to make room.
      assertThat(lent(sessions, spec(NETWORK, TinyStudy.ADAM))).isNotSameAs(first);
    }
  }

  @Test
  void isNotTakenOverByANetworkThatOnlyLooksTheSame() {
    Layers same = Layers.input(List.of(2)).dense("head", 1);
    try (var sessions = new NetworkSessions(1)) {
      NetworkSession first = lent(sessions, spec(NETWORK, TinyStudy.ADAM));
      assertThat(lent(sessions, spec(same, TinyStudy.ADAM))).isNotSameAs(first);
    }
  }

  @Test
  void standsForOneTrialAtATime() {
    NetworkSpec spec = spec(NETWORK, TinyStudy.ADAM);
    try (var sessions = new NetworkSessions(2)) {
      NetworkSession outer = sessions.lend(spec, session -> {
        assertThat(lent(sessions, spec)).isNotSameAs(session);
        return session;
      });
      assertThat(sessions.<Boolean>lend(
              spec,
              one -> sessions.lend(spec, two -> one != two && (one == outer || two == outer))))
          .isTrue();
    }
  }

  @Test
  void isClosedIfItsWorkThrows() {
    NetworkSpec spec = spec(NETWORK, TinyStudy.ADAM);
    try (var sessions = new NetworkSessions(1)) {
      NetworkSession first = lent(sessions, spec);
      assertThatThrownBy(() -> sessions.lend(spec, session -> {
            throw new IllegalStateException("broken");
          }))
          .hasMessage("broken");
      assertThat(lent(sessions, spec)).isNotSameAs(first);
      assertThatThrownBy(() -> first.layers().states()).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void startsAnewWhateverTheTrialBeforeLeft() {
    NetworkSpec spec = spec(NETWORK, TinyStudy.ADAM);
    var start = new LayerState(new float[] {1, 2}, new float[] {3});
    try (var sessions = new NetworkSessions(1)) {
      sessions.lend(spec, session -> {
        session.start(List.of(new LayerState(new float[] {7, 8}, new float[] {9})));
        return true;
      });
      LayerState state = sessions.lend(spec, session -> {
        session.start(List.of(start));
        return session.layers().states().get(0);
      });
      assertThat(state.weights()).containsExactly(1, 2);
      assertThat(state.biases()).containsExactly(3);
    }
  }

  private static NetworkSession lent(NetworkSessions sessions, NetworkSpec spec) {
    return sessions.lend(spec, session -> session);
  }

  private static NetworkSpec spec(Layers network, UpdateRule rule) {
    return new NetworkSpec(
        network, rule, Loss.MEAN_SQUARED_ERROR, 2, false, InputScaling.RAW, Device.CPU);
  }
}
