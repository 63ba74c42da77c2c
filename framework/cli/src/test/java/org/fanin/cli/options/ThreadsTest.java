package org.fanin.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadsTest {

  @Test
  void moreThreadsThanCoresAreTold() {
    assertThat(Threads.crowding(3, 2))
        .hasValueSatisfying(
            text -> assertThat(text)
                .startsWith(
                    "each trial takes 3 threads, but there are 2 cores here. Fewer --threads-per-trial are"));
    assertThat(Threads.crowding(2, 1))
        .hasValueSatisfying(text -> assertThat(text).contains("there is 1 core here"));
  }

  @Test
  void asManyThreadsAsCoresAreNot() {
    assertThat(Threads.crowding(2, 2)).isEmpty();
    assertThat(Threads.crowding(1, 64)).isEmpty();
  }
}
