package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b",
        "`code`",
        "<script>alert(1)</script>",
        "*star* _line_ ~~gone~~",
        "[x](y)",
        "![x](y)",
        "back\\slash",
        "&amp; &lt;",
        "# not a heading",
        "https://x.y/<z>"
      })
  void whatUsersWriteIsTextAndNothingElse(String raw) {
    var markdown = new Markdown();
    markdown.heading(1, Markdown.text(raw));
    markdown.prose(List.of("h"), List.of(List.of(Markdown.text(raw))));

    String body = new HtmlPage(Map.of()).of("", markdown.toString());

    String escaped = raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(body).contains("<h1>" + escaped + "</h1>", "<td>" + escaped + "</td>");
  }

  @Test
  void lineBreaksDoNotBreakRows() {
    assertThat(Markdown.text("one\n\n| two")).isEqualTo("one \\| two");
  }

  @Test
  void whatCannotBeSeenIsShownToBeThere() {
    assertThat(Markdown.text("a\u202Egnp.exe\u001b[2J")).isEqualTo("a\uFFFDgnp.exe\uFFFD\\[2J");
    assertThat(Markdown.text("x".repeat(10_000))).hasSizeLessThan(1_001);
    assertThat(new HtmlPage(Map.of()).of("a\u202Eb", "text")).contains("<title>a\uFFFDb</title>");
  }

  @Test
  void whatIsTypedMayHoldBackticks() {
    var markdown = new Markdown();
    markdown.code("fanin ```run```");

    assertThat(markdown).hasToString("````\nfanin ```run```\n````\n");
    assertThat(Markdown.span("a `b` c")).isEqualTo("`` a `b` c ``");
  }

  @Test
  void titleOfThePageIsEscaped() {
    assertThat(new HtmlPage(Map.of()).of("<x> & {{body}}", "text"))
        .contains("<title>&lt;x&gt; &amp; {{body}}</title>");
  }

  @Test
  void imagesAreInlined() {
    assertThat(new HtmlPage(Map.of("figures/a.png", "data:x")).of("", "![a](figures/a.png)"))
        .contains("<img src=\"data:x\" alt=\"a\" />");
  }
}
