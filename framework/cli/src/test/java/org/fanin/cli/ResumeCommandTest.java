package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeCommandTest {

  private static final List<String> BEGUN =
      List.of("study", "--plugins", "old", "--epochs", "3", "--plugins", "other");

  @Test
  void pluginsAreWhereTheyAreSaidToBeNow() {
    assertThat(ResumeCommand.with("--plugins", List.of("new", "more"), BEGUN))
        .containsExactly("study", "--epochs", "3", "--plugins", "new", "--plugins", "more");
  }

  @Test
  void pluginsAreWhereTheyWereIfNothingIsSaid() {
    assertThat(ResumeCommand.with("--plugins", List.of(), BEGUN)).isEqualTo(BEGUN);
  }

  @Test
  void dataIsWhereItIsSaidToBeNow() {
    assertThat(ResumeCommand.with("--data", List.of("new"), List.of("study", "--data", "old")))
        .containsExactly("study", "--data", "new");
  }
}
