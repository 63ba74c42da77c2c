package org.fanin.results.folder;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.results.claims.Claim;

/**
 * What was run. Two equal runs have equal manifests but for {@code timeAndPlace}.
 *
 * @param formatVersion {@link #FORMAT_VERSION}
 * @param study what was asked
 * @param arms what is compared, in their order
 * @param captures what was kept
 * @param overrides what the command line or a file changed of the study, by name
 * @param command what to type to repeat the run, without what changes no number
 * @param versions of Fanin and of the libraries that compute, by name, and for every plugin jar,
 *     and for the study if it is a source file, its SHA-256
 * @param claims what the report puts to the test
 * @param forecasts what theory expects of the arms, in their order; none, or one for each
 * @param timeAndPlace everything that may differ between two equal runs
 */
public record Manifest(
    int formatVersion,
    StudyRecord study,
    List<ArmRecord> arms,
    CaptureRecord captures,
    SortedMap<String, String> overrides,
    String command,
    SortedMap<String, String> versions,
    List<Claim> claims,
    List<ForecastRecord> forecasts,
    TimeAndPlace timeAndPlace) {

  /** The version of the whole run folder's format that this code writes and reads. */
  public static final int FORMAT_VERSION = 6;

  public Manifest {
    arms = List.copyOf(arms);
    overrides = copy(overrides);
    versions = copy(versions);
    claims = List.copyOf(claims);
    forecasts = List.copyOf(forecasts);
  }

  /**
   * In what {@code here} asks for another run, in words; empty if in nothing. When and where it ran,
   * and what theory expects of it, is no part of what is asked.
   */
  public String differences(Manifest here) {
    return ManifestDifferences.told(this, here);
  }

  /** In what this run and {@code second} differ, value by value, likewise. */
  public List<SettingDifference> settingsUnlike(Manifest second) {
    return ManifestDifferences.of(this, second);
  }

  /** This manifest with another time and place, as when a run goes on or ends. */
  public Manifest with(TimeAndPlace other) {
    return with(forecasts, other);
  }

  /** This manifest with what theory expects. */
  public Manifest with(List<ForecastRecord> expected) {
    return with(expected, timeAndPlace);
  }

  private Manifest with(List<ForecastRecord> expected, TimeAndPlace other) {
    return new Manifest(
        formatVersion,
        study,
        arms,
        captures,
        overrides,
        command,
        versions,
        claims,
        expected,
        other);
  }

  /** What theory expects of an arm; empty if it was not asked. */
  public Optional<ForecastRecord> forecast(String arm) {
    return forecasts.stream().filter(forecast -> forecast.arm().equals(arm)).findFirst();
  }

  /**
   * The names of all arms' kernels, those of each arm in forward order; where arms contradict each
   * other, as first met, those of the deepest network first.
   */
  public List<String> kernelNames() {
    return LayerOrder.of(deepestFirst()
        .map(arm -> arm.layers().stream().map(LayerRecord::name).toList())
        .toList());
  }

  /** The names of all arms' layers, in such an order. */
  public List<String> layerNames() {
    return LayerOrder.of(deepestFirst().map(ArmRecord::layerNames).toList());
  }

  /** The arms whose own layers do not stand in forward order in {@link #layerNames}. */
  public List<ArmRecord> armsOutOfOrder() {
    List<String> all = layerNames();
    return arms.stream()
        .filter(arm -> {
          var own = new LinkedHashSet<>(arm.layerNames());
          return !all.stream().filter(own::contains).toList().equals(List.copyOf(own));
        })
        .toList();
  }

  private Stream<ArmRecord> deepestFirst() {
    return arms.stream()
        .sorted(Comparator.comparing((ArmRecord arm) -> arm.layers().size()).reversed());
  }

  /**
   * A study.
   *
   * @param name as typed on the command line
   * @param className the annotated class
   * @param title heads the report
   * @param dataset what the networks learn
   * @param loss what training minimizes, in words
   * @param epochs how often the training part is seen
   * @param batchSize samples per step
   * @param repeats trials an arm
   * @param firstRepeat the number of the first of them, 1 unless one repeat runs alone
   * @param seed from which every draw follows
   * @param threadsPerTrial threads that share the operations of a trial; changes the order of sums
   */
  public record StudyRecord(
      String name,
      String className,
      String title,
      DatasetRecord dataset,
      String loss,
      int epochs,
      int batchSize,
      int repeats,
      int firstRepeat,
      long seed,
      int threadsPerTrial) {

    /** The numbers of the repeats, in their order. */
    public List<Integer> repeatNumbers() {
      return IntStream.range(firstRepeat, firstRepeat + repeats).boxed().toList();
    }
  }

  /**
   * A dataset.
   *
   * @param name as typed on the command line
   * @param trainSamples how many samples are learned from
   * @param testSamples how many samples judge
   * @param parameters such as the scaling of the inputs, by name
   * @param sha256 of the unpacked contents in hexadecimal, by file name
   */
  public record DatasetRecord(
      String name,
      int trainSamples,
      int testSamples,
      SortedMap<String, String> parameters,
      SortedMap<String, String> sha256) {

    public DatasetRecord {
      parameters = copy(parameters);
      sha256 = copy(sha256);
    }
  }

  /**
   * An arm.
   *
   * @param label as reports show it: {@code gaussian(stddev=0.01)}
   * @param slug the name of its folder: {@code gaussian-stddev-0.01}
   * @param optimizer the rule that trains it, in words
   * @param layers the kernels of its network in forward order
   * @param network all that a sample passes, in words; empty where the kernels say it
   */
  public record ArmRecord(
      String label,
      String slug,
      String optimizer,
      List<LayerRecord> layers,
      Optional<String> network) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    public ArmRecord {
      if (!SLUG.matcher(slug).matches()) {
        throw new IllegalArgumentException(
            "the folder of an arm is named by a-z, 0-9, dots and hyphens, not '" + slug + "'");
      }
      layers = List.copyOf(layers);
    }

    /** The names of its layers in forward order. */
    public List<String> layerNames() {
      return layers.stream()
          .filter(LayerRecord::hasSignals)
          .map(LayerRecord::name)
          .toList();
    }
  }

  /**
   * What was kept of the networks.
   *
   * @param quantities what
   * @param moments when, in the order of time
   * @param probe on how many test samples
   */
  public record CaptureRecord(List<Quantity> quantities, List<Moment> moments, int probe) {

    public CaptureRecord {
      quantities = quantities.stream().sorted().distinct().toList();
      moments = moments.stream().sorted().distinct().toList();
    }
  }

  private static SortedMap<String, String> copy(SortedMap<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
