package org.fanin.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "he(mode=fan-in), he(mode=fan-in)",
    "初期化, 初期化",
    "'two\nlines', two lines",
    "red\u001b[31m, red\uFFFD[31m",
    "abc\u202Etxt.exe, abc\uFFFDtxt.exe",
    "a\u200Fb\u0000c, a\uFFFDb\uFFFDc",
  })
  void isOneLineOfWhatCanBeSeen(String text, String line) {
    assertThat(Printable.line(text)).isEqualTo(line);
    assertThat(Printable.isPlain(line)).isTrue();
    assertThat(Printable.isPlain(text)).isEqualTo(text.equals(line));
  }

  @Test
  void whatIsTooLongIsCut() {
    String long10000 = "x".repeat(10_000);
    assertThat(Printable.line(long10000)).hasSize(Printable.LONGEST).endsWith("x…");
    assertThat(Printable.isPlain(long10000)).isFalse();
  }

  @Test
  void linesKeepTheirBreaksAndTabs() {
    assertThat(Printable.lines("a\tb\r\n  c\u001b[31m\rd\n"))
        .isEqualTo("a\tb\n  c\uFFFD[31m\uFFFDd\n");
  }
}
