package org.fanin.results.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.LearningCurve;
import org.fanin.results.comparison.LearningCurve.Point;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.Histogram;
import org.fanin.results.histogram.HistogramSummary;
import org.fanin.results.statistics.LayerSummary;
import org.fanin.results.summary.Gallery.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTest {

  private static final int TALLEST = 2000;
  private static final int WIDEST = 2000;

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 12})
  void aFewArmsFitOnOnePicture(int arms) {
    assertThat(exhibits(arms))
        .extracting(exhibit -> exhibit.picture().name())
        .containsExactly("article-end", "learning-curves");
  }

  @Test
  void manyArmsTakeSeveralPicturesNoneOfThemTooTall() {
    assertThat(exhibits(26))
        .allMatch(exhibit -> exhibit.figure().height() < TALLEST)
        .extracting(
            exhibit -> exhibit.picture().name() + ": " + exhibit.picture().title())
        .containsExactly(
            "article-end: Outputs of the hidden layers at END, from −1 to 1, arms 1 to 9 of 26",
            "article-end-2: Outputs of the hidden layers at END, from −1 to 1, arms 10 to 18 of 26",
            "article-end-3: Outputs of the hidden layers at END, from −1 to 1, arms 19 to 26 of 26",
            "learning-curves: Learning curves");
  }

  @Test
  void saysHowManyArmsAreLeftOut() {
    List<Exhibit> exhibits = exhibits(100);

    assertThat(exhibits).hasSize(9).allMatch(exhibit -> exhibit.figure().height() < TALLEST);
    assertThat(exhibits.get(7).picture().title()).endsWith(", arms 85 to 96 of 100");
    assertThat(exhibits.get(7).picture().caption())
        .endsWith(" The last 4 of 100 arms are left out here; histograms.arrow holds them, too.");
    assertThat(exhibits.get(8).picture().caption())
        .endsWith(" After 98 arms colours and dashes begin again.");
  }

  @Test
  void aDeepNetworkHasPicturesThatAreNotTooWide() {
    List<Exhibit> exhibits = deep(1000);

    assertThat(exhibits)
        .hasSize(2)
        .allMatch(exhibit -> exhibit.figure().width() < WIDEST)
        .allMatch(exhibit -> exhibit
            .picture()
            .caption()
            .endsWith(" Of 1000 hidden layers, 12 are shown here; histograms.arrow holds all."))
        .allSatisfy(exhibit -> assertThat(new String(exhibit.figure().svg(), UTF_8))
            .contains(">lstm-1<", ">lstm-92<", ">lstm-1000<")
            .doesNotContain(">lstm-2<", "not captured"));
  }

  @Test
  void ofAsManyLayersAsFitAllAreShown() {
    assertThat(deep(12)).allSatisfy(exhibit -> {
      assertThat(exhibit.picture().caption()).doesNotContain(" are shown");
      assertThat(new String(exhibit.figure().svg(), UTF_8))
          .contains(IntStream.rangeClosed(1, 12)
              .mapToObj(layer -> ">lstm-" + layer + "<")
              .toList());
    });
  }

  @Test
  void armsWithoutASignalAreToldApart() {
    List<Exhibit> exhibits =
        signals(Map.of("lsuv, depth=2", 0f, "zeros, depth=2", 0f, "he, depth=2", 1f));

    assertThat(exhibits).hasSize(1);
    assertThat(exhibits.get(0).picture().caption())
        .endsWith(" no place there for a signal of 0, as of lsuv, depth=2; zeros, depth=2.");
  }

  /** Of arms and the values that their untrained layers have everywhere. */
  private static List<Exhibit> signals(Map<String, Float> values) {
    var results = new ArrayList<ArmResult>();
    var statistics = new ArrayList<StatisticsRow>();
    new TreeMap<>(values).forEach((label, of) -> {
      float[] value = {of};
      ArmRecord arm = Manifests.arm(label, label.replaceAll("[^a-z]", "-"), 1);
      results.add(new ArmResult(arm, List.of()));
      for (String layer : arm.layerNames()) {
        var summary = LayerSummary.ofValues();
        summary.count(value, 1);
        summary.endCount();
        summary.refine(value, 1);
        statistics.add(new StatisticsRow(
            new CapturedLayer(label, 1, Moment.INIT, layer, Quantity.PRE_ACTIVATION),
            summary.statistics(),
            OptionalDouble.empty()));
      }
    });
    List<ArmRecord> arms = results.stream().map(ArmResult::arm).toList();
    var comparison = new Comparison(Manifests.of(arms, List.of()), results, statistics);
    return new Gallery(comparison, new PooledHistograms(row -> {})).exhibits();
  }

  /** Of one arm, with a histogram of every layer in both binnings. */
  private static List<Exhibit> deep(int layers) {
    ArmRecord arm = Manifests.recurrent("deep", layers);
    var statistics = new ArrayList<StatisticsRow>();
    var histograms = new PooledHistograms(row -> {});
    Histogram histogram = new HistogramSummary(Bins.ARTICLE).histogram(Bins.ARTICLE);
    for (int i = 1; i <= layers; i++) {
      var layer = new CapturedLayer("deep", 1, Moment.END, "lstm-" + i, Quantity.OUTPUT);
      statistics.add(
          new StatisticsRow(layer, LayerSummary.ofValues().statistics(), OptionalDouble.empty()));
      for (Binning binning : Binning.values()) {
        histograms.addAll(List.of(new HistogramRow(layer, binning, histogram)));
      }
    }
    var comparison = new Comparison(
        Manifests.of(List.of(arm), List.of()), List.of(new ArmResult(arm, List.of())), statistics);
    return new Gallery(comparison, histograms).exhibits();
  }

  private static List<Exhibit> exhibits(int arms) {
    var results = new ArrayList<ArmResult>();
    var statistics = new ArrayList<StatisticsRow>();
    var histograms = new PooledHistograms(row -> {});
    var curve = new LearningCurve(List.of(new Point(0, 0.1)), List.of(new Point(1, 2.3)));
    var histogram = new HistogramSummary(Bins.ARTICLE);
    for (int i = 0; i < arms; i++) {
      String label = "arm(number=" + i + ")";
      var layer = new CapturedLayer(label, 1, Moment.END, "dense-1", Quantity.OUTPUT);
      results.add(new ArmResult(
          Manifests.arm(label, "arm-" + i, 1),
          List.of(new TrialResult(1, Optional.empty(), Optional.of(curve)))));
      statistics.add(
          new StatisticsRow(layer, LayerSummary.ofValues().statistics(), OptionalDouble.empty()));
      histograms.addAll(
          List.of(new HistogramRow(layer, Binning.ARTICLE, histogram.histogram(Bins.ARTICLE))));
    }
    return new Gallery(new Comparison(Manifests.small(), results, statistics), histograms)
        .exhibits();
  }
}
