package org.fanin.results.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.figures.Figure;
import org.fanin.results.figures.HistogramGrid;
import org.fanin.results.figures.HistogramGrid.Height;
import org.fanin.results.figures.HistogramGrid.Panel;
import org.fanin.results.figures.LearningCurves;
import org.fanin.results.figures.ShortLabels;
import org.fanin.results.figures.SignalPlot;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.histogram.Binning;
import org.fanin.results.report.Evenly;
import org.fanin.results.report.Picture;

/** The figures of a report. */
final class Gallery {

  private static final int ROWS_A_PAGE = 12;
  private static final int MOST_PAGES = 8;

  private final Comparison comparison;
  private final PooledHistograms histograms;

  Gallery(Comparison comparison, PooledHistograms histograms) {
    this.comparison = comparison;
    this.histograms = histograms;
  }

  /** A figure and how the report shows it. */
  record Exhibit(Picture picture, Figure figure) {}

  List<Exhibit> exhibits() {
    var exhibits = new ArrayList<Exhibit>();
    signal().ifPresent(exhibits::add);
    for (Binning binning : Binning.values()) {
      for (Moment moment : comparison.moments()) {
        Picture picture = named(picture(binning, moment));
        grid(binning, moment).ifPresent(grid -> exhibits.addAll(pages(picture, grid)));
      }
    }
    curves().ifPresent(exhibits::add);
    return exhibits;
  }

  /** Empty if no signal was captured before training. */
  private Optional<Exhibit> signal() {
    List<ArmSignal> signals = comparison.signals();
    var plot = new SignalPlot(labels(), signals);
    return signals.isEmpty()
        ? Optional.empty()
        : plot.figure()
            .map(figure -> new Exhibit(
                named(new Picture(
                    Picture.SIGNAL,
                    "Signal from layer to layer before training",
                    "Second moments of the pre-activations at INIT, on a logarithmic scale: "
                        + drawn(signals.size() <= LearningCurves.FEW, plot.hasCrosses())
                        + silence(signals))),
                figure));
  }

  private static String drawn(boolean few, boolean theory) {
    if (few) {
      return "a thin line per repeat, a thick one for their mean"
          + (theory ? ", and a cross for what theory expects." : ".");
    }
    return "the mean over repeats"
        + (theory ? ", and the mark beside an arm's line for what theory expects." : ".");
  }

  private static String silence(List<ArmSignal> signals) {
    List<String> silent = signals.stream()
        .filter(signal ->
            signal.layers().stream().allMatch(layer -> layer.mean().equals(OptionalDouble.of(0))))
        .map(ArmSignal::arm)
        .toList();
    return silent.isEmpty()
        ? ""
        : " There is no place there for a signal of 0, as of " + String.join("; ", silent) + ".";
  }

  /** As many pictures as it takes for none to be too tall, up to {@link #MOST_PAGES}. */
  private static List<Exhibit> pages(Picture picture, HistogramGrid grid) {
    int arms = grid.arms().size();
    int shown = Math.min(arms, MOST_PAGES * ROWS_A_PAGE);
    int pages = (shown + ROWS_A_PAGE - 1) / ROWS_A_PAGE;
    if (pages == 1) {
      return List.of(new Exhibit(picture, grid.figure()));
    }
    int rows = (shown + pages - 1) / pages;
    String rest = arms == shown
        ? ""
        : " The last " + (arms - shown) + " of " + arms
            + " arms are left out here; histograms.arrow holds them, too.";
    return IntStream.range(0, pages)
        .mapToObj(page -> {
          int to = Math.min(shown, (page + 1) * rows);
          String title =
              picture.title() + ", arms " + (page * rows + 1) + " to " + to + " of " + arms;
          String name = picture.name() + (page == 0 ? "" : "-" + (page + 1));
          return new Exhibit(
              new Picture(name, title, picture.caption() + rest), grid.figure(page * rows, to));
        })
        .toList();
  }

  /** Says that the names of many arms are shortened. */
  private Picture named(Picture picture) {
    return comparison.arms().size() <= LearningCurves.FEW
        ? picture
        : new Picture(
            picture.name(),
            picture.title(),
            picture.caption() + " The names leave out what all arms have in common.");
  }

  private Picture picture(Binning binning, Moment moment) {
    String name = (binning.label() + "-" + moment).toLowerCase(Locale.ROOT);
    String title = "Outputs of the hidden layers at " + moment;
    String rest = layersLeftOut();
    return switch (binning) {
      case ARTICLE ->
        new Picture(
            name,
            title + ", from −1 to 1",
            "Density of all outputs on the probe, repeats taken together, in 50 bins. Bars higher"
                + " than 4 are cut off at a mark, the highest on either side with its height; what lies"
                + " beyond −1 or 1 is outside."
                + rest);
      case FITTED ->
        new Picture(
            name,
            title + ", in bins that fit the data",
            "The same outputs in 50 bins per layer, from the least 0.1 % quantile to the greatest"
                + " 99.9 % quantile among the arms and repeats. The height of a bar is the share of"
                + " values in its bin."
                + rest);
    };
  }

  /** Empty if no output of a hidden layer was captured. */
  private Optional<HistogramGrid> grid(Binning binning, Moment moment) {
    List<ArmRecord> arms = arms();
    List<String> layers = Evenly.chosen(hiddenLayers(), Evenly.MOST_LAYERS);
    List<List<Panel>> panels = arms.stream()
        .map(arm ->
            layers.stream().map(layer -> panel(binning, moment, arm, layer)).toList())
        .toList();
    return panels.stream()
            .flatMap(List::stream)
            .anyMatch(panel -> panel.histogram().isPresent())
        ? Optional.of(new HistogramGrid(
            labels(), layers, panels, binning == Binning.ARTICLE ? Height.DENSITY : Height.SHARE))
        : Optional.empty();
  }

  /** Says that some hidden layers have no histograms; empty if all have. */
  private String layersLeftOut() {
    int hidden = hiddenLayers().size();
    return hidden <= Evenly.MOST_LAYERS
        ? ""
        : " Of " + hidden + " hidden layers, " + Evenly.MOST_LAYERS
            + " are shown here; histograms.arrow holds all.";
  }

  private List<String> hiddenLayers() {
    List<ArmRecord> arms = arms();
    return comparison.manifest().layerNames().stream()
        .filter(layer -> arms.stream().anyMatch(arm -> isHidden(arm, layer)))
        .toList();
  }

  private List<ArmRecord> arms() {
    return comparison.arms().stream().map(ArmResult::arm).toList();
  }

  private static boolean isHidden(ArmRecord arm, String layer) {
    return arm.layers().stream().anyMatch(of -> of.hidden() && of.name().equals(layer));
  }

  private Panel panel(Binning binning, Moment moment, ArmRecord arm, String layer) {
    return isHidden(arm, layer)
        ? new Panel(true, histograms.of(binning, moment, arm.label(), layer))
        : new Panel(false, Optional.empty());
  }

  /** Empty if nothing was trained. */
  private Optional<Exhibit> curves() {
    List<List<LearningCurve>> curves = comparison.arms().stream()
        .map(arm ->
            arm.trials().stream().flatMap(trial -> trial.curve().stream()).toList())
        .toList();
    boolean trained = curves.stream()
        .flatMap(List::stream)
        .anyMatch(curve -> !curve.trainLoss().isEmpty());
    var plot = new LearningCurves(labels(), curves);
    var picture = new Picture("learning-curves", "Learning curves", curvesCaption(plot));
    return trained ? Optional.of(new Exhibit(picture, plot.figure())) : Optional.empty();
  }

  private static String curvesCaption(LearningCurves plot) {
    int arms = plot.arms().size();
    String accuracy = "Test accuracy after each epoch"
        + (plot.stretchesAccuracies() ? ", on a scale that stretches towards 100 %: " : ": ");
    String loss = " Training loss, the mean over repeats and over windows of steps.";
    if (arms <= LearningCurves.FEW) {
      return accuracy + "a thin line per repeat, a thick one for their mean." + loss;
    }
    return accuracy + "the mean over repeats." + loss
        + " The legend leaves out what all arms have in common."
        + (arms > LearningCurves.DISTINCT
            ? " After " + LearningCurves.DISTINCT + " arms colours and dashes begin again."
            : "");
  }

  /** Of many arms, what tells them apart. */
  private List<String> labels() {
    List<String> labels =
        comparison.arms().stream().map(result -> result.arm().label()).toList();
    return labels.size() <= LearningCurves.FEW ? labels : ShortLabels.of(labels);
  }
}
