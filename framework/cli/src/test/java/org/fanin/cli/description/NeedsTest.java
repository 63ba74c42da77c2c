package org.fanin.cli.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final long MB = 1_000_000;
  private static final Needs NEEDS = new Needs(600 * MB, 50 * MB, 3, 2_000 * MB);

  @Test
  void memoryGrowsWithTrialsAtATimeUpToAllOfThem() {
    assertThat(NEEDS.memoryBytes(1)).isEqualTo(650 * MB);
    assertThat(NEEDS.memoryBytes(2)).isEqualTo(700 * MB);
    assertThat(NEEDS.memoryBytes(100)).isEqualTo(750 * MB);
    assertThat(NEEDS.text())
        .isEqualTo("up to 600.0 MB of memory and 50.0 MB for each trial at a time, 2.0 GB on disk");
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheNumber() {
    assertThat(NEEDS.refusal(2, 700 * MB, 2_000 * MB)).isEmpty();
    assertThat(NEEDS.refusal(2, 699 * MB, 2_000 * MB))
        .contains("up to 700.0 MB of memory for 2 trials at a time, but this machine has 699.0 MB."
            + " Fewer --threads, smaller layers or a smaller batch need less.");
    assertThat(NEEDS.refusal(2, 700 * MB, 1_999 * MB))
        .contains("2.0 GB on disk, but 2.0 GB are free there. Fewer moments or quantities in"
            + " @Capture, or a smaller probe, need less; --out names another folder.");
  }
}
