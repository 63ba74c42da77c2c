package org.fanin.results.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.claims.Relation.Unit;
import org.fanin.results.claims.Verdict;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.Moment;
import org.fanin.results.statistics.LayerStatistics;
import org.fanin.results.text.Numbers;

/** The statements that the study puts to the test. */
final class ClaimSection {

  private static final int RATIO_DIGITS = 3;

  private final Comparison comparison;

  ClaimSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    List<Claim> claims = comparison.manifest().claims();
    if (claims.isEmpty()) {
      return;
    }
    out.heading(2, "Claims");
    String near = Numbers.significant(LayerStatistics.NEAR_ZERO, 2);
    out.paragraph(
        "Each statement is put to the test on the outputs of the hidden layers, the values"
            + " of all repeats of an arm taken together. Near zero is −" + near + " to " + near
            + ".");
    List<Moment> moments = comparison.moments().stream().sorted().toList();
    var header = new ArrayList<>(List.of("Statement", "Holds when"));
    moments.forEach(moment -> header.add("At " + moment));
    out.prose(header, claims.stream().map(claim -> row(claim, moments)).toList());
  }

  private List<String> row(Claim claim, List<Moment> moments) {
    var row = new ArrayList<>(List.of(
        Markdown.text(claim.statement()),
        Markdown.text(String.join(" / ", claim.arms()))
            + (claim.arms().isEmpty() ? "" : ": ")
            + claim.relation().criterion()));
    moments.forEach(
        moment -> row.add(cell(claim.relation(), comparison.judge(moment).judge(claim))));
    return row;
  }

  private static String cell(Relation relation, Verdict verdict) {
    String figures = verdict.figures().stream()
        .map(figure -> Markdown.text(figure.of()) + " " + value(relation, figure.value()))
        // Labels of arms hold commas.
        .collect(joining(relation.hasFigureOfEachArm() ? "; " : ", "));
    return switch (verdict.result()) {
      case HOLDS -> "**holds**: " + figures;
      case DOES_NOT_HOLD -> "**does not hold**: " + figures;
      case NOT_TESTED -> "not tested: " + Markdown.text(verdict.note());
    };
  }

  private static String value(Relation relation, double value) {
    return relation.unit() == Unit.SHARE
        ? Numbers.percent(value)
        : Numbers.significant(value, RATIO_DIGITS);
  }
}
