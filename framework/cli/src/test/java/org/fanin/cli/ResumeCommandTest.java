package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeCommandTest {

  private static final List<String> BEGUN =
      List.of("study", "--plugins", "old", "--epochs", "3", "--plugins", "other");

  @Test
  void pluginsAreWhereTheyAreSaidToBeNow() {
    assertThat(ResumeCommand.withPlugins(BEGUN, List.of("new", "more")))
        .containsExactly("study", "--epochs", "3", "--plugins", "new", "--plugins", "more");
  }

  @Test
  void pluginsAreWhereTheyWereIfNothingIsSaid() {
    assertThat(ResumeCommand.withPlugins(BEGUN, List.of())).isEqualTo(BEGUN);
  }
}
