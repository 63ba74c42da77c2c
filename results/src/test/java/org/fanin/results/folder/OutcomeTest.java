package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.fanin.results.folder.Outcome.Failed;
import org.fanin.results.folder.Outcome.Wording;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Outcome COMPLETED = new Completed(OptionalDouble.of(0.2), 0.1, 0.97);
  private static final Outcome DIVERGED =
      new Diverged(1234, Double.NaN, "fanin run a --trial he/2");
  private static final Outcome FAILED = new Failed("no luck", "fanin run a --trial he/3");

  @Test
  void saysWhatBecameOfATrial() {
    assertThat(COMPLETED.describe()).isEqualTo("completed");
    assertThat(DIVERGED.describe()).isEqualTo("diverged at step 1234");
    assertThat(FAILED.describe()).isEqualTo("failed: no luck");
  }

  @Test
  void saysItInOtherWords() {
    var wording = new Wording(
        step -> step / 1000 + "," + step % 1000,
        loss -> " with " + loss,
        cause -> cause.toUpperCase(Locale.ROOT));

    assertThat(COMPLETED.describe(wording)).isEqualTo("completed");
    assertThat(DIVERGED.describe(wording)).isEqualTo("diverged at step 1,234 with NaN");
    assertThat(FAILED.describe(wording)).isEqualTo("failed: NO LUCK");
  }

  @Test
  void onlyWhatWentThroughNeedsNotBeSeenAgain() {
    assertThat(COMPLETED.again()).isEmpty();
    assertThat(DIVERGED.again()).contains("fanin run a --trial he/2");
    assertThat(FAILED.again()).contains("fanin run a --trial he/3");
  }

  @Test
  void isKeptByItsComponentsAlone() {
    assertThat(Json.tree(DIVERGED).fieldNames())
        .toIterable()
        .containsExactly("step", "loss", "command");
  }
}
