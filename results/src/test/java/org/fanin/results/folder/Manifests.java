package org.fanin.results.folder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.CaptureRecord;
import org.fanin.results.folder.Manifest.DatasetRecord;
import org.fanin.results.folder.Manifest.StudyRecord;
import org.fanin.results.folder.TimeAndPlace.TrialTime;

/** Manifests of small studies that never ran. */
public final class Manifests {

  private Manifests() {}

  /** Two arms, two repeats, a network 6-4-3. */
  public static Manifest small() {
    return of(
        List.of(arm("zeros", "zeros", 0), arm("gaussian(stddev=0.5)", "gaussian-stddev-0.5", 0.5)),
        List.of(forecast("zeros", 0), forecast("gaussian(stddev=0.5)", 1.5)));
  }

  /** Two repeats of arms. */
  public static Manifest of(List<ArmRecord> arms, List<ForecastRecord> forecasts) {
    return new Manifest(
        Manifest.FORMAT_VERSION,
        study(2),
        arms,
        new CaptureRecord(
            List.of(Quantity.OUTPUT, Quantity.PRE_ACTIVATION),
            List.of(Moment.END, Moment.INIT),
            100),
        new TreeMap<>(Map.of("repeats", "2")),
        "fanin run small-study --repeats 2",
        new TreeMap<>(Map.of("fanin", "0.1.0", "tensorflow", "2.18.0")),
        List.of(new Claim("Zeros | stay at zero", Relation.CONCENTRATED_AT_ZERO, List.of("zeros"))),
        forecasts,
        timeAndPlace());
  }

  /** A study of {@code repeats} repeats with 100 test samples. */
  public static StudyRecord study(int repeats) {
    var dataset = new DatasetRecord(
        "tiny",
        1000,
        100,
        new TreeMap<>(Map.of("scaling", "unit")),
        new TreeMap<>(Map.of("train-images", "ba89", "train-labels", "65a5")));
    return new StudyRecord(
        "small-study",
        "example.SmallStudy",
        "A small study",
        dataset,
        "softmax cross-entropy",
        2,
        32,
        repeats,
        1,
        42,
        1);
  }

  /** A hidden ReLU layer of 4 units and a head of 3, drawn with {@code deviation}. */
  public static ArmRecord arm(String label, String slug, double deviation) {
    var layers = new ArrayList<LayerRecord>();
    layers.add(new LayerRecord(
        "dense-1",
        "dense",
        List.of(6, 4),
        6,
        4,
        "relu",
        28,
        true,
        label,
        OptionalDouble.of(deviation)));
    layers.add(new LayerRecord(
        "head", "dense", List.of(4, 3), 4, 3, "linear", 15, false, label, OptionalDouble.empty()));
    return new ArmRecord(label, slug, "adam(learningRate=0.001)", layers, Optional.empty());
  }

  /** As many LSTM layers of 4 units, with two kernels each, and no head. */
  public static ArmRecord recurrent(String label, int layers) {
    var records = new ArrayList<LayerRecord>();
    for (int i = 1; i <= layers; i++) {
      for (String kernel : List.of("lstm-" + i, "lstm-" + i + "/recurrent")) {
        records.add(new LayerRecord(
            kernel,
            "recurrent",
            List.of(4, 16),
            4,
            4,
            "linear",
            64,
            kernel.endsWith(String.valueOf(i)),
            label,
            OptionalDouble.of(0.5)));
      }
    }
    return new ArmRecord(label, label, "adam(learningRate=0.001)", records, Optional.empty());
  }

  /** What theory expects of the first layer alone. */
  public static ForecastRecord forecast(String arm, double signal) {
    return new ForecastRecord(
        arm, new TreeMap<>(Map.of("dense-1", signal)), Optional.of("the head is beyond it"));
  }

  /** Some time and place. */
  public static TimeAndPlace timeAndPlace() {
    return new TimeAndPlace(
        Instant.parse("2026-01-02T03:04:05.678Z"),
        Optional.empty(),
        "a-host",
        "an-os",
        2,
        "17",
        "cpu",
        1,
        "a-folder",
        Optional.of("abc123"),
        true,
        List.of(new TrialTime("zeros", 1, 12.5, 480.25)));
  }
}
