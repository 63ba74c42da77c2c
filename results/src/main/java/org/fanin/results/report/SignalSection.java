package org.fanin.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fanin.results.comparison.Agreement;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.EstimateText;
import org.fanin.results.comparison.LayerSignal;
import org.fanin.results.comparison.LogNormalMean;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.text.Numbers;

/** How the signal passes through the untrained networks, and whether theory foresaw it. */
final class SignalSection {

  private static final int DIGITS = 3;

  private final Comparison comparison;

  SignalSection(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Markdown out) {
    List<ArmSignal> signals = comparison.signals();
    if (signals.isEmpty()) {
      return;
    }
    out.heading(2, "Signal before training");
    boolean repeated = comparison.manifest().study().repeats() > 1;
    out.paragraph("The signal of a layer is the second moment of its pre-activations on the probe:"
        + " weights that keep it alive let it neither fade nor grow from layer to layer."
        + (repeated
            ? " Means over repeats; in brackets the 95 % interval of the mean of a log-normal law,"
                + " by Olsson's modified Cox method, since what chance does in each layer multiplies."
            : ""));
    LayerTable.write(
        out, "Signal at INIT", comparison.manifest(), cell(signals, SignalSection::mean));
    boolean foreseen = signals.stream().anyMatch(arm -> arm.agreement() != Agreement.NO_FORECAST);
    if (foreseen) {
      writeForecast(out, signals);
    } else {
      out.paragraph("Theory forecasts none of them.");
    }
  }

  private void writeForecast(Markdown out, List<ArmSignal> signals) {
    out.heading(3, "Signal at INIT as a share of what theory expects");
    var header = new ArrayList<>(LayerTable.header(comparison.manifest()));
    header.add("Theory");
    List<List<String>> rows =
        LayerTable.rows(comparison.manifest(), cell(signals, SignalSection::share));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).add(word(signals.get(i).agreement()));
    }
    out.table(header, rows);
    out.paragraph(explanation(signals));
  }

  private static BiFunction<ArmRecord, String, String> cell(
      List<ArmSignal> signals, Function<LayerSignal, String> text) {
    return (arm, layer) -> signals.stream()
        .filter(signal -> signal.arm().equals(arm.label()))
        .flatMap(signal -> signal.layer(layer).stream())
        .map(text)
        .findFirst()
        .orElse(EstimateText.NONE);
  }

  private static String mean(LayerSignal layer) {
    return layer
        .mean()
        .map(SignalSection::text)
        .orElseGet(() -> EstimateText.number(layer.estimate()));
  }

  private static String share(LayerSignal layer) {
    if (layer.isZeroAsExpected()) {
      return "0, as expected";
    }
    String text = layer.ratio().map(SignalSection::text).orElse(EstimateText.NONE);
    return layer.agreement() == Agreement.DIFFERS ? "**" + text + "**" : text;
  }

  private static String text(LogNormalMean mean) {
    Optional<String> interval = mean.interval()
        .filter(of -> of.low() < of.high())
        .map(of -> " (" + Numbers.significant(of.low(), DIGITS) + " to "
            + Numbers.significant(of.high(), DIGITS) + ")");
    return Numbers.significant(mean.mean(), DIGITS) + interval.orElse("");
  }

  private static String word(Agreement agreement) {
    return switch (agreement) {
      case AGREES -> "agrees";
      case DIFFERS -> "**differs**";
      case UNTESTED -> "not tested";
      case NO_FORECAST -> "no forecast";
    };
  }

  private String explanation(List<ArmSignal> signals) {
    String expected = "Mean-field theory expects these second moments on average over draws of the"
        + " weights, from the laws, the fans, the activations and the mean square of the probe.";
    String tested = comparison.manifest().study().repeats() == 1
        ? " There is one repeat per arm, so chance cannot be told from error."
        : " It agrees where no layer differs from it by more than chance, p < 0.05 after Holm's"
            + " correction for all layers of all arms.";
    boolean some = signals.stream().anyMatch(arm -> arm.agreement() == Agreement.NO_FORECAST);
    return expected
        + tested
        + (some
            ? " There is no forecast for weights that look at data or have no variance in closed"
                + " form, nor behind pools."
            : "");
  }
}
