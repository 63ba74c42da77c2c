package org.fanin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"he,glorot", "My Study.java", "it's", "''", "a\\b", "$HOME `x`", "ünï \t"})
  void comesBackAsItWas(String word) {
    assertThat(ShellWord.split("fanin run " + ShellWord.of(word) + " --seed 7"))
        .containsExactly("fanin", "run", word, "--seed", "7");
  }

  @Test
  void nothingHasNoWords() {
    assertThat(ShellWord.split("  ")).isEqualTo(List.of());
  }
}
