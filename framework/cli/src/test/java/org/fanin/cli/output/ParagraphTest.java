package org.fanin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  private static final String TWENTY_WORDS = "weights ".repeat(20).strip();

  @Test
  void breaksLongLinesBetweenWords() {
    String wrapped = Paragraph.wrap(TWENTY_WORDS);

    assertThat(wrapped.lines()).hasSize(2).allMatch(line -> line.length() <= Paragraph.WIDTH);
    assertThat(wrapped.replace('\n', ' ')).isEqualTo(TWENTY_WORDS);
  }

  @Test
  void keepsNumberedPointsApart() {
    String wrapped = Paragraph.wrap("Two faults:\n  1. " + TWENTY_WORDS + "\n  2. short");

    assertThat(wrapped.lines()).hasSize(4).element(2).asString().startsWith("     weights");
    assertThat(wrapped).endsWith("\n  2. short");
  }

  @Test
  void breaksNoWord() {
    String path = "folder/".repeat(30);

    assertThat(Paragraph.wrap("Cannot write " + path).lines()).contains(path);
  }
}
