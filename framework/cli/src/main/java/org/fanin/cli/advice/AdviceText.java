package org.fanin.cli.advice;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.fanin.advice.Advice;
import org.fanin.advice.Forecast;
import org.fanin.advice.Recommendation;
import org.fanin.advice.Verdict;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Table;
import org.fanin.results.text.Numbers;
import picocli.CommandLine.Help.Ansi;

/** Writes advice for people. */
public final class AdviceText {

  private static final int DIGITS = 3;

  private final Ansi colours;

  /** With {@code colours}. */
  public AdviceText(Ansi colours) {
    this.colours = colours;
  }

  /** Advice on several networks, with a line break at the end. */
  public String of(List<Advice> all) {
    String advice = all.stream().map(this::of).collect(joining("\n"));
    return all.stream().anyMatch(AdviceText::isForecast) ? advice + "\n" + legend() : advice;
  }

  private static boolean isForecast(Advice advice) {
    return Stream.concat(advice.arms().stream(), advice.initializers().stream())
        .anyMatch(forecast -> forecast.verdict() != Verdict.NOT_PREDICTED);
  }

  private static String legend() {
    return Paragraph.wrap(
            "SIGNAL RATIO is the last layer's second moment of a pre-activation over the first's,"
                + " GRADIENT RATIO that of its gradient, the first layer's over the last's"
                + " ('fanin describe' tells of kernels' gradients instead), PHASE and SCALE those of the"
                + " hidden layers: in so many layers the gradient's second moment changes by a factor of e."
                + " Both are left out where the signal never settles. A ratio beyond a factor of "
                + Numbers.significant(Verdict.FACTOR, DIGITS)
                + " has faded or exploded. Best is what lets signal and gradient arrive; among that,"
                + " what is critical at this depth, SCALE at least " + Forecast.CRITICAL_DEPTHS
                + " times as large, since more layers do not undo it; and then, what keeps the one of"
                + " both that changes more closer to 1.")
        + "\n";
  }

  private String of(Advice advice) {
    String arms = advice.arms().isEmpty() ? "" : forecasts("ARM", advice.arms()) + "\n";
    return colours.string("@|bold " + advice.network() + "|@") + "\n\n"
        + guidelines(advice.guidelines()) + "\n"
        + theory(advice.theory()) + "\n\n"
        + arms
        + ranking(advice.initializers());
  }

  private String ranking(List<Forecast> initializers) {
    if (initializers.isEmpty()) {
      return Paragraph.wrap("Theory ranks no initializer.") + "\n";
    }
    Set<String> limits =
        initializers.stream().map(forecast -> forecast.limit().orElse("")).collect(toSet());
    boolean unknown = limits.size() == 1 && !limits.contains("");
    return unknown
        ? Paragraph.wrap("Theory ranks no initializer: " + limits.iterator().next() + ".") + "\n"
        : forecasts("BEST IN THEORY FIRST", initializers);
  }

  private String guidelines(List<Recommendation> guidelines) {
    return new Table<>(
            List.<Table.Column<Recommendation>>of(
                words("GUIDELINE", row -> String.join(" or ", row.initializers())),
                words("WHY", Recommendation::reason),
                words("SOURCE", Recommendation::source)),
            guidelines)
        .text(colours);
  }

  private static String theory(List<String> sentences) {
    return Stream.iterate(0, i -> i < sentences.size(), i -> i + 1)
        .map(i -> Paragraph.wrap((i + 1) + ". " + sentences.get(i)))
        .collect(joining("\n"));
  }

  private String forecasts(String header, List<Forecast> forecasts) {
    return new Table<>(
                List.of(
                    words(header, Forecast::arm),
                    numbers("SIGNAL RATIO", row -> cell(row.signal())),
                    numbers("GRADIENT RATIO", row -> cell(row.gradient())),
                    words("PHASE", AdviceText::phase),
                    numbers("SCALE", row -> cell(row.depthScale())),
                    words("VERDICT", row -> row.verdict().text())),
                forecasts)
            .text(colours)
        + limits(forecasts);
  }

  /** Why some are not predicted, once for all that share the reason. */
  private static String limits(List<Forecast> forecasts) {
    Map<String, String> armsByLimit = forecasts.stream()
        .filter(forecast -> forecast.limit().isPresent())
        .collect(groupingBy(
            forecast -> forecast.limit().orElseThrow(),
            LinkedHashMap::new,
            mapping(Forecast::arm, joining("; "))));
    var text = new StringBuilder(armsByLimit.isEmpty() ? "" : "\n");
    armsByLimit.forEach((limit, arms) -> text.append(
            Paragraph.wrap("Not predicted of " + arms + ": " + limit + "."))
        .append('\n'));
    return text.toString();
  }

  private static String phase(Forecast forecast) {
    return forecast.phase().map(phase -> phase.name().toLowerCase(ROOT)).orElse("");
  }

  private static String cell(OptionalDouble value) {
    return value.isPresent() ? Numbers.significant(value.getAsDouble(), DIGITS) : "";
  }
}
