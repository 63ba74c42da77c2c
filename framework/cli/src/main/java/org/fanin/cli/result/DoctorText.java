package org.fanin.cli.result;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Paragraph;
import org.fanin.doctor.Diagnosis;
import org.fanin.doctor.Health;
import picocli.CommandLine.Help.Ansi;

/**
 * In which condition a machine is, for people.
 *
 * @param diagnoses check by check
 */
public record DoctorText(List<Diagnosis> diagnoses) {

  private static final int HEALTH = 8;
  private static final int CHECK = 12;

  public DoctorText {
    diagnoses = List.copyOf(diagnoses);
  }

  /** A line for each check, below it what would help, and the verdict at the end. */
  public String text(Ansi colours) {
    return diagnoses.stream().map(diagnosis -> text(diagnosis, colours)).collect(joining()) + "\n"
        + verdict(colours) + "\n";
  }

  private static String text(Diagnosis diagnosis, Ansi colours) {
    Health health = diagnosis.health();
    String found = indented(padded(diagnosis.check(), CHECK), diagnosis.found());
    String help = diagnosis
        .help()
        .map(text -> " ".repeat(HEALTH) + indented(" ".repeat(CHECK), "> " + text))
        .orElse("");
    return coloured(health, word(health), colours)
        + " ".repeat(HEALTH - word(health).length())
        + found
        + help;
  }

  /** {@code text} behind {@code start}, in lines that begin below one another. */
  private static String indented(String start, String text) {
    int indent = HEALTH + CHECK;
    return Paragraph.lines(text, Paragraph.WIDTH - indent).stream()
        .collect(joining("\n" + " ".repeat(indent), start, "\n"));
  }

  private String verdict(Ansi colours) {
    long broken = count(Health.BROKEN);
    long slow = count(Health.SLOW);
    if (broken > 0) {
      return coloured(
          Health.BROKEN,
          broken + " of " + Amounts.count(diagnoses.size(), "check") + " failed.",
          colours);
    }
    return slow > 0
        ? coloured(
            Health.SLOW,
            "This machine runs Fanin, but not as fast as it could: see above.",
            colours)
        : coloured(Health.OK, "This machine runs Fanin well.", colours);
  }

  private long count(Health health) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.health() == health).count();
  }

  private static String word(Health health) {
    return health == Health.BROKEN ? "BROKEN" : health.label();
  }

  private static String coloured(Health health, String text, Ansi colours) {
    String colour = switch (health) {
      case OK -> "green";
      case SLOW -> "yellow";
      case BROKEN -> "bold,red";
    };
    return colours.string("@|" + colour + " " + text + "|@");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
