package org.fanin.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanin.conformance.page.Report.Contender;
import org.fanin.conformance.survey.Cell;
import org.fanin.conformance.survey.Finding;
import org.fanin.conformance.survey.Row;
import org.fanin.conformance.survey.Section;
import org.fanin.conformance.verdict.Fault;
import org.fanin.conformance.verdict.Verdict;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
  private static final Finding RIGHT =
      new Finding("@He", new Verdict.Right(), List.of("a note on what is right"));
  private static final Finding QUARTER = new Finding(
      "new He()",
      Verdict.of(List.of(new Fault.Variance(0.2501), new Fault.OneSided(1))),
      List.of("It is one-sided."));
  private static final Finding TINY = new Finding(
      "new Other()", Verdict.of(List.of(new Fault.Variance(0.00010001))), List.of("Fans."));
  private static final Finding DOCUMENTED = new Finding(
      "new Third()", new Verdict.AsDocumented(new Fault.Variance(3.004)), List.of("Fans."));

  private static final String PAGE = MarkdownPage.of(new Report(
      List.of(new Contender("One", "one 1.0"), new Contender("Two", "two 2.0")),
      "the command",
      "the platform",
      List.of(new Section(
          "Dense",
          "2 to 3.",
          List.of(
              new Row(
                  "He, uniform",
                  "variance 2 / fanIn",
                  List.of(new Cell("One", List.of(RIGHT)), new Cell("Two", List.of(QUARTER)))),
              new Row(
                  "LeCun, uniform",
                  "variance 1 / fanIn",
                  List.of(
                      new Cell("One", List.of()), new Cell("Two", List.of(TINY, DOCUMENTED)))))))));

  @Test
  void saysWhatWasRunAndHow() {
    assertThat(PAGE).contains("| One | one 1.0 |", "On the platform.", "```\nthe command\n```");
  }

  @Test
  void givesAWrongAnswersFactorAndItsNote() {
    assertThat(PAGE)
        .contains(
            "| He, uniform | variance 2 / fanIn | right"
                + " | **variance × 0.25, never negative**[^1] |",
            "[^1]: It is one-sided.");
  }

  @Test
  void tellsSeveralWaysApartAndWhatOneDocuments() {
    assertThat(PAGE)
        .contains("| LeCun, uniform | variance 1 / fanIn | – | **variance × 1/10,000**[^2]"
            + " `new Other()`<br>as documented: variance × 3.0[^2] `new Third()` |");
  }

  @Test
  void countsTheWaysThatAreSound() {
    assertThat(PAGE).contains("| Dense | 1 of 1 | 1 of 3 |");
  }

  @Test
  void hidesNotesOfRightAnswers() {
    assertThat(PAGE).doesNotContain("a note on what is right");
  }
}
