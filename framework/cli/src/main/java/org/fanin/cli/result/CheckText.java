package org.fanin.cli.result;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.fanin.checking.Checkup;
import org.fanin.checking.Finding;
import org.fanin.cli.output.Paragraph;
import org.fanin.results.text.Printable;
import picocli.CommandLine.Help.Ansi;

/**
 * What was found of plugins, for people.
 *
 * @param checkups class by class
 */
public record CheckText(List<Checkup> checkups) {

  private static final int VERDICT = 6;
  private static final int CHECK = 12;

  /** A paragraph for each class, a line for each check, and the verdict at the end. */
  public String text(Ansi colours) {
    long broken = checkups.stream().filter(checkup -> !checkup.isSound()).count();
    String end = broken == 0
        ? colours.string("@|bold,green All promises are kept.|@")
        : colours.string("@|bold,red " + broken + " of " + checkups.size() + " broken.|@");
    return checkups.stream().map(checkup -> text(checkup, colours)).collect(joining()) + end + "\n";
  }

  private static String text(Checkup checkup, Ansi colours) {
    return colours.string("@|bold " + Printable.line(checkup.className()) + "|@") + "  "
        + Printable.line(checkup.part()) + "\n"
        + checkup.findings().stream().map(finding -> line(finding, colours)).collect(joining())
        + "\n";
  }

  private static String line(Finding finding, Ansi colours) {
    String verdict = word(finding.verdict());
    String start = "  " + padded(verdict, VERDICT) + padded(finding.check(), CHECK);
    String indent = " ".repeat(start.length());
    String text = Paragraph.lines(finding.detail(), Paragraph.WIDTH - start.length()).stream()
        .collect(joining("\n" + indent));
    String coloured = colours.string("@|" + colour(finding.verdict()) + " " + verdict + "|@");
    return start.replaceFirst(verdict, java.util.regex.Matcher.quoteReplacement(coloured)) + text
        + "\n";
  }

  private static String word(Finding.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "ok";
      case NOTED -> "note";
      case FAILED -> "FAIL";
    };
  }

  private static String colour(Finding.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "green";
      case NOTED -> "yellow";
      case FAILED -> "bold,red";
    };
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
