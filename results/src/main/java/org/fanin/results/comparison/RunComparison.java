package org.fanin.results.comparison;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.SettingDifference;

/**
 * Two runs, arm by arm: what was asked differently, and what came of it.
 *
 * @param settings in which they differ: of the study, its captures, the versions, and of the arms that
 *     both have
 * @param arms that both have, in the order of the run
 * @param onlyRun labels of arms that the run alone has
 * @param onlyBaseline labels of arms that the baseline alone has
 * @param sharesSeed whether equal repeats draw from equal seeds
 */
public record RunComparison(
    List<SettingDifference> settings,
    List<ArmContrast> arms,
    List<String> onlyRun,
    List<String> onlyBaseline,
    boolean sharesSeed) {

  private static final List<String> TOLD = List.of("study.", "captures.probe", "versions.");

  public RunComparison {
    settings = List.copyOf(settings);
    arms = List.copyOf(arms);
    onlyRun = List.copyOf(onlyRun);
    onlyBaseline = List.copyOf(onlyBaseline);
  }

  /**
   * One arm in both runs.
   *
   * @param arm its label
   * @param accuracy on the test samples
   * @param loss on the test samples
   */
  public record ArmContrast(String arm, Figure accuracy, Figure loss) {

    private static ArmContrast of(ArmResult run, ArmResult baseline) {
      return new ArmContrast(
          run.arm().label(),
          new Figure(
              run.testAccuracy(), baseline.testAccuracy(), Contrast.ofAccuracy(run, baseline)),
          new Figure(run.testLoss(), baseline.testLoss(), Contrast.ofLoss(run, baseline)));
    }

    private ArmContrast with(Contrast accuracyDifference, Contrast lossDifference) {
      return new ArmContrast(arm, accuracy.with(accuracyDifference), loss.with(lossDifference));
    }
  }

  /**
   * A figure of one arm.
   *
   * @param run over the run's completed trials
   * @param baseline over those of the baseline
   * @param difference the first less the second
   */
  public record Figure(Optional<Estimate> run, Optional<Estimate> baseline, Contrast difference) {

    private Figure with(Contrast corrected) {
      return new Figure(run, baseline, corrected);
    }
  }

  /** What became of a run, and what was asked. */
  public record Side(Manifest manifest, List<ArmResult> arms) {

    public Side {
      arms = List.copyOf(arms);
    }

    private Optional<ArmResult> arm(String label) {
      return arms.stream().filter(arm -> arm.arm().label().equals(label)).findFirst();
    }

    private List<String> without(Side other) {
      return arms.stream()
          .map(arm -> arm.arm().label())
          .filter(label -> other.arm(label).isEmpty())
          .toList();
    }
  }

  /** {@code run} against {@code baseline}. */
  public static RunComparison of(Side run, Side baseline) {
    List<ArmContrast> raw = run.arms().stream()
        .flatMap(arm ->
            baseline.arm(arm.arm().label()).stream().map(other -> ArmContrast.of(arm, other)))
        .toList();
    List<Contrast> accuracies =
        Contrast.corrected(raw.stream().map(arm -> arm.accuracy().difference()).toList());
    List<Contrast> losses =
        Contrast.corrected(raw.stream().map(arm -> arm.loss().difference()).toList());
    return new RunComparison(
        settings(run, baseline),
        IntStream.range(0, raw.size())
            .mapToObj(i -> raw.get(i).with(accuracies.get(i), losses.get(i)))
            .toList(),
        run.without(baseline),
        baseline.without(run),
        run.manifest().study().seed() == baseline.manifest().study().seed());
  }

  private static List<SettingDifference> settings(Side run, Side baseline) {
    var settings = new ArrayList<SettingDifference>();
    run.manifest().settingsUnlike(baseline.manifest()).stream()
        .filter(setting -> TOLD.stream().anyMatch(setting.name()::startsWith))
        .forEach(settings::add);
    unlike(
            "captures.quantities",
            run,
            baseline,
            side -> side.manifest().captures().quantities())
        .ifPresent(settings::add);
    unlike("captures.moments", run, baseline, side -> side.manifest().captures().moments())
        .ifPresent(settings::add);
    for (ArmResult arm : run.arms()) {
      baseline
          .arm(arm.arm().label())
          .ifPresent(other -> ofArm(arm.arm(), other.arm()).forEach(settings::add));
    }
    return settings;
  }

  private static Stream<SettingDifference> ofArm(ArmRecord run, ArmRecord baseline) {
    Stream<SettingDifference> whole = Stream.of(
            unlike("optimizer of " + run.label(), run, baseline, ArmRecord::optimizer),
            unlike("network of " + run.label(), run, baseline, RunComparison::network))
        .flatMap(Optional::stream);
    return Stream.concat(whole, laws(run, baseline));
  }

  private static <T> Optional<SettingDifference> unlike(
      String name, T run, T baseline, Function<T, Object> value) {
    String one = String.valueOf(value.apply(run));
    String other = String.valueOf(value.apply(baseline));
    return one.equals(other)
        ? Optional.empty()
        : Optional.of(new SettingDifference(name, Optional.of(one), Optional.of(other)));
  }

  private static String network(ArmRecord arm) {
    return arm.layers().stream().map(RunComparison::layer).collect(joining(", "));
  }

  private static String layer(LayerRecord layer) {
    String shape = layer.shape().stream().map(String::valueOf).collect(joining(" x "));
    return layer.kind() + " " + shape + " " + layer.activation();
  }

  /** The laws of kernels that both have, kernels of equal laws together. */
  private static Stream<SettingDifference> laws(ArmRecord run, ArmRecord baseline) {
    Map<List<String>, List<String>> kernels = new LinkedHashMap<>();
    for (LayerRecord one : run.layers()) {
      baseline.layers().stream()
          .filter(other -> other.name().equals(one.name()) && !other.law().equals(one.law()))
          .forEach(other -> kernels
              .computeIfAbsent(List.of(one.law(), other.law()), laws -> new ArrayList<>())
              .add(one.name()));
    }
    return kernels.entrySet().stream()
        .map(unlike -> new SettingDifference(
            "law of " + run.label() + ": " + String.join(", ", unlike.getValue()),
            Optional.of(unlike.getKey().get(0)),
            Optional.of(unlike.getKey().get(1))));
  }
}
