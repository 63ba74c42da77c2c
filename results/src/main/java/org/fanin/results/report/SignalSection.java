package org.fanin.results.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.results.comparison.Agreement;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.LayerSignal;
import org.fanin.results.comparison.LogNormalInterval;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Quantity;
import org.fanin.results.text.Numbers;

/** How the signal passes through the untrained networks, and whether theory foresaw it. */
final class SignalSection {

  private static final int DIGITS = 4;
  private static final int SHARE_DIGITS = 3;
  private static final double WIDEST = 100;
  private static final String TOO_WIDE = "(?)";
  private static final String MANY_UNITS =
      ": where they are recurrent, of far more units than the square of the steps that they remember";

  private final Comparison comparison;
  private final List<ArmSignal> signals;

  SignalSection(Comparison comparison) {
    this.comparison = comparison;
    this.signals = comparison.signals();
  }

  void write(Markdown out, Optional<Picture> picture) {
    if (!comparison.manifest().captures().quantities().contains(Quantity.PRE_ACTIVATION)) {
      out.heading(2, "Signal before training");
      out.paragraph(
          "Pre-activations were not captured, so there is nothing to hold against theory.");
      return;
    }
    if (signals.isEmpty()) {
      return;
    }
    out.heading(2, "Signal before training");
    out.paragraph(
        "The signal of a layer is the second moment of its pre-activations on the probe, at"
            + " INIT, as a mean over repeats. Read a row from left to right" + exceptions()
            + ": weights that keep the signal alive let it neither fade nor grow.");
    out.table(
        LayerTable.header(comparison.manifest()),
        LayerTable.rows(comparison.manifest(), cell(SignalSection::mean)));
    picture.ifPresent(out::picture);
    if (signals.stream().anyMatch(arm -> count(arm) > 0)) {
      writeShares(out);
    }
    out.list(Stream.concat(limits(), unmeasured()).toList());
  }

  /** Names the arms whose layers stand in another order; empty if there is none. */
  private String exceptions() {
    List<ArmRecord> arms = comparison.manifest().armsOutOfOrder();
    return arms.isEmpty()
        ? ""
        : arms.stream()
            .map(arm -> Markdown.text(arm.label()))
            .collect(joining("; ", " (but not that of ", ", whose layers come in another order)"));
  }

  private void writeShares(Markdown out) {
    out.heading(3, "Measured over expected");
    List<List<String>> rows = LayerTable.rows(comparison.manifest(), cell(SignalSection::share));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).add(verdict(signals.get(i)));
    }
    List<String> header = LayerTable.header(comparison.manifest());
    header.add("Theory");
    out.table(header, rows);
    out.paragraph(explanation(rows));
  }

  private BiFunction<ArmRecord, String, String> cell(Function<LayerSignal, String> text) {
    return (arm, layer) -> signals.stream()
        .filter(signal -> signal.arm().equals(arm.label()))
        .flatMap(signal -> signal.layer(layer).stream())
        .map(text)
        .findFirst()
        .orElse(EstimateText.NONE);
  }

  private static String mean(LayerSignal layer) {
    return layer.mean().isEmpty()
        ? EstimateText.NONE
        : Numbers.significant(layer.mean().getAsDouble(), DIGITS)
            + (layer.measured().size() < layer.repeats()
                ? " (" + layer.measured().size() + " of " + layer.repeats() + ")"
                : "");
  }

  private static String share(LayerSignal layer) {
    String text = layer.isZeroAsExpected() ? "0, as expected" : shareText(layer);
    return layer.agreement() == Agreement.DIFFERS ? "**" + text + "**" : text;
  }

  private static String shareText(LayerSignal layer) {
    OptionalDouble share = layer.share();
    if (share.isPresent()) {
      return Numbers.significant(share.getAsDouble(), SHARE_DIGITS)
          + layer.interval().map(SignalSection::text).orElse("");
    }
    boolean unexpected = layer.expected().isPresent() && layer.mean().isPresent();
    return unexpected ? mean(layer) + ", not 0" : EstimateText.NONE;
  }

  private static String text(LogNormalInterval interval) {
    if (interval.low() == interval.high()) {
      return "";
    }
    return interval.high() > WIDEST * interval.low()
        ? " " + TOO_WIDE
        : " (" + Numbers.significant(interval.low(), SHARE_DIGITS) + " to "
            + Numbers.significant(interval.high(), SHARE_DIGITS) + ")";
  }

  private static String verdict(ArmSignal arm) {
    int all = count(arm);
    if (all == 0) {
      return arm.count(Agreement.NOT_MEASURED) > 0 ? "not measured" : "no forecast";
    }
    int differing = arm.count(Agreement.DIFFERS);
    if (differing > 0) {
      return "**differs** in " + differing + " of " + all;
    }
    int agreeing = arm.count(Agreement.AGREES);
    if (agreeing == 0) {
      return "undecided";
    }
    return agreeing == arm.layers().size() ? "agrees" : "agrees in " + agreeing + " of " + all;
  }

  /** Layers of which theory expects something, and something was measured. */
  private static int count(ArmSignal arm) {
    return arm.layers().size()
        - arm.count(Agreement.NO_FORECAST)
        - arm.count(Agreement.NOT_MEASURED);
  }

  private String explanation(List<List<String>> rows) {
    String expected =
        "What theory expects is the mean over draws of the weights, on the very samples"
            + " of the probe, of layers that are wide" + (isRecurrent() ? MANY_UNITS : "") + ". ";
    boolean wide = rows.stream().flatMap(List::stream).anyMatch(text -> text.endsWith(TOO_WIDE));
    return comparison.manifest().study().repeats() == 1
        ? expected + "One repeat per arm cannot tell chance from error."
        : expected + "In brackets the 95 % interval of a log-normal mean, Olsson's modified Cox"
            + " method, of each layer by itself, as what chance does in each layer multiplies"
            + (wide ? "; " + TOO_WIDE + " where it spans more than a factor of 100" : "")
            + ". Theory differs where p < 0.05, after Holm's correction for all layers of all arms,"
            + " and the mean is off by more than 1 %. Otherwise it agrees where the interval holds 1"
            + " and lies between 0.5 and 2, or within 10 % of 1; else the repeats are too few to"
            + " tell.";
  }

  private boolean isRecurrent() {
    return comparison.manifest().arms().stream()
        .flatMap(arm -> arm.layers().stream())
        .anyMatch(layer -> !layer.hasSignals());
  }

  /** Why there is no forecast, arms with the same reason together. */
  private Stream<String> limits() {
    Map<String, List<String>> arms = signals.stream()
        .filter(arm -> arm.limit().isPresent())
        .collect(groupingBy(
            arm -> arm.limit().orElseThrow(),
            LinkedHashMap::new,
            mapping(arm -> Markdown.text(arm.arm()), toList())));
    return arms.entrySet().stream()
        .map(entry ->
            entry.getValue().stream().collect(joining("; ", "No forecast to the end for ", ": "))
                + Markdown.text(entry.getKey()) + ".");
  }

  /** Says of which arms nothing was measured; empty if of none. */
  private Stream<String> unmeasured() {
    List<String> arms = signals.stream()
        .filter(arm -> !arm.isCaptured())
        .map(arm -> Markdown.text(arm.arm()))
        .toList();
    return arms.isEmpty()
        ? Stream.of()
        : Stream.of("No measurement for " + String.join("; ", arms)
            + ": no trial got as far as to leave pre-activations at INIT.");
  }
}
