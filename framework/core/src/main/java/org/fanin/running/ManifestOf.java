package org.fanin.running;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanin.data.LoadedDataset;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.LearningRates;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.layers.KernelRole;
import org.fanin.layers.NetworkText;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;
import org.fanin.prediction.ProbeSignals;
import org.fanin.results.folder.ForecastRecord;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.CaptureRecord;
import org.fanin.results.folder.Manifest.DatasetRecord;
import org.fanin.results.folder.Manifest.StudyRecord;
import org.fanin.results.folder.TimeAndPlace;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/** Writes down what is run, before it runs. */
public final class ManifestOf {

  private ManifestOf() {}

  /** What is asked, without what theory expects of it. */
  static Manifest request(RunRequest request, RunData data, TimeAndPlace start) {
    Study study = request.study();
    return new Manifest(
        Manifest.FORMAT_VERSION,
        new StudyRecord(
            study.name(),
            study.className(),
            study.title(),
            dataset(study, data),
            study.loss().description(),
            study.schedule().epochs(),
            study.schedule().batchSize(),
            study.schedule().repeats(),
            study.schedule().firstRepeat(),
            study.schedule().seed(),
            study.schedule().threadsPerTrial()),
        study.arms().stream().map(ManifestOf::arm).toList(),
        captures(study, data.loaded()),
        request.overrides(),
        request.command(),
        Versions.with(request.code()),
        study.claims(),
        List.of(),
        start);
  }

  /** What theory expects of the arms of {@code study}, in their order. */
  static List<ForecastRecord> forecasts(Study study, LoadedDataset loaded) {
    Optional<ProbeSignals> probe = ProbeSignals.of(study, loaded);
    return study.arms().parallelStream()
        .map(arm -> probe
            .map(signals -> signals.of(arm))
            .map(expected -> new ForecastRecord(arm.label(), expected.signals(), expected.limit()))
            .orElseGet(() -> new ForecastRecord(
                arm.label(),
                new TreeMap<>(),
                Optional.of("the values of the data are too large for it"))))
        .toList();
  }

  private static DatasetRecord dataset(Study study, RunData data) {
    LoadedDataset loaded = data.loaded();
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("scaling", study.scaling().label());
    return new DatasetRecord(
        data.dataset().name(),
        loaded.train().count(),
        loaded.test().count(),
        parameters,
        loaded.sha256());
  }

  private static CaptureRecord captures(Study study, LoadedDataset loaded) {
    return new CaptureRecord(
        List.copyOf(study.captures().quantities()),
        study.moments(),
        study.captures().probeOf(loaded.test().count()));
  }

  /** An arm with its layers and the law of each. */
  public static ArmRecord arm(Arm arm) {
    return new ArmRecord(
        arm.label(),
        arm.slug(),
        arm.rule().describe(),
        arm.network().weights().stream().map(weights -> layer(arm, weights)).toList(),
        NetworkText.of(arm.network()));
  }

  private static LayerRecord layer(Arm arm, Parameter.Weights weights) {
    Kernel kernel = weights.kernel();
    WeightInitializer law = arm.lawOf(weights);
    OptionalDouble variance = law.variance(kernel);
    boolean head = kernel.activation() == Activation.LINEAR
        && arm.network().beforeHead().stream()
            .noneMatch(before -> before.layer().equals(weights.layer()));
    return new LayerRecord(
        kernel.layer(),
        kind(weights),
        kernel.shape(),
        kernel.fanIn(),
        kernel.fanOut(),
        activation(weights),
        (long) kernel.size() + weights.biases().map(Parameter::size).orElse(0),
        !head && weights.role() == KernelRole.INPUT,
        describe(arm, weights),
        variance.isPresent()
            ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
            : OptionalDouble.empty());
  }

  private static String kind(Parameter.Weights weights) {
    return weights.layer() instanceof Recurrent recurrent
        ? recurrent.cell().label()
        : weights.kernel().kind().name().toLowerCase(Locale.ROOT);
  }

  /** What follows the kernel; the gates of a cell are no single function. */
  private static String activation(Parameter.Weights weights) {
    return weights.layer() instanceof Recurrent recurrent && recurrent.cell().gates() > 1
        ? "gates"
        : weights.kernel().activation().label();
  }

  /** The law of the weights, and what else is not as usual at the start. */
  private static String describe(Arm arm, Parameter.Weights weights) {
    Kernel kernel = weights.kernel();
    WeightInitializer law = arm.lawOf(weights);
    Optional<BiasLaw> biases = weights.biases().map(arm::lawOf);
    LearningRates rates = law.learningRates(kernel, arm.rule().stepSize());
    return law.describe(kernel)
        + biases
            .filter(of -> of.secondMoment() != 0)
            .map(of -> "; biases " + of.describe())
            .orElse("")
        + (rates.weights() == 1 ? "" : "; learning rate times " + Digits.three(rates.weights()))
        + (rates.biases() == 1 || biases.isEmpty()
            ? ""
            : "; of biases times " + Digits.three(rates.biases()));
  }
}
