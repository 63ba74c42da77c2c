package org.fanin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TableTest {

  private record Planet(String name, int moons, String about) {}

  private static Table<Planet> table(Planet... planets) {
    return new Table<>(
        List.of(
            words("NAME", Planet::name),
            numbers("MOONS", planet -> String.valueOf(planet.moons())),
            words("ABOUT", Planet::about)),
        List.of(planets));
  }

  @Test
  void alignsWordsAtTheLeftAndNumbersAtTheRight() {
    Table<Planet> table = table(new Planet("Mars", 2, "red"), new Planet("Jupiter", 95, ""));

    assertThat(table.text(Ansi.OFF)).isEqualTo("""
            NAME     MOONS  ABOUT
            Mars         2  red
            Jupiter     95
            """);
  }

  @Test
  void wrapsTheWidestColumnBetweenWords() {
    Table<Planet> table = table(new Planet("Mars", 2, "red ".repeat(40)));

    assertThat(table.text(Ansi.OFF).lines())
        .hasSize(3)
        .allMatch(line -> line.length() <= Paragraph.WIDTH)
        .allMatch(line -> !line.endsWith(" "));
  }

  @Test
  void aLongWordKeepsItsColumnWideEnough() {
    String name = "corrected-truncated-normal";
    List<String> rows = List.of(name, "he");
    var table = new Table<String>(
        List.of(
            words("NAME", row -> row),
            words("LAW", row -> "law of " + "words ".repeat(9)),
            words("WHEN", row -> "when ".repeat(11)),
            words("WHY", row -> "because ".repeat(7)),
            words("PAPER", row -> "paper ".repeat(10))),
        rows);

    assertThat(table.text(Ansi.OFF).lines())
        .allMatch(line -> line.length() <= Paragraph.WIDTH)
        .allMatch(line -> line.startsWith("  ", name.length()))
        .anyMatch(line -> line.startsWith(name + "  law of"));
  }

  @Test
  void classesWithLongPackagesBreakBehindADot() {
    Table<Planet> table = table(
        new Planet("@org.example.of.a.very.long.name.Outer.Inner(gain = 1)", 2, "red ".repeat(40)));

    assertThat(table.text(Ansi.OFF).lines())
        .allMatch(line -> line.length() <= Paragraph.WIDTH)
        .anyMatch(line -> line.startsWith("@org.example.of.a.very.long.name.Outer.  "))
        .anyMatch(line -> line.startsWith("Inner(gain = 1)  "));
  }

  @Test
  void theLastColumnMayHaveAWordOfAnyLength() {
    Table<Planet> table = table(new Planet("Mars is far away", 2, "x".repeat(120)));

    assertThat(table.text(Ansi.OFF)).contains("Mars is far away      2  " + "x".repeat(120));
  }

  @Test
  void hasColoursOnlyInItsHeader() {
    assertThat(table(new Planet("Mars", 2, "red")).text(Ansi.ON))
        .matches("\u001b\\[1mNAME .*ABOUT\u001b\\[.*m\nMars      2  red\n");
  }
}
