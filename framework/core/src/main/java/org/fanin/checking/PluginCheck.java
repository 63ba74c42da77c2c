package org.fanin.checking;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.Study;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyReader;

/** Checks everything that jars bring. */
public final class PluginCheck {

  private final Plugins plugins;
  private final StudyReader reader;
  private final Datasets datasets;

  /** Checks jars among {@code plugins}. */
  public PluginCheck(Plugins plugins, StudyReader reader, Datasets datasets) {
    this.plugins = plugins;
    this.reader = reader;
    this.datasets = datasets;
  }

  /**
   * A checkup of every class that the jars {@code wanted} bring, or those in such a folder; one draw
   * may take {@code limit}.
   */
  public List<Checkup> checkups(List<Path> wanted, TimeLimit limit) {
    var initializers = new InitializerCheck(limit);
    return Stream.of(
            checkups(Part.INITIALIZER, wanted, initializers::findings),
            checkups(Part.ACTIVATION, wanted, type -> activation(type, limit)),
            checkups(Part.DATASET, wanted, type -> dataset(type, limit)),
            checkups(Part.STUDY, wanted, this::study))
        .flatMap(checkups -> checkups)
        .toList();
  }

  private Stream<Checkup> checkups(
      Part part, List<Path> wanted, Function<Class<?>, List<Finding>> check) {
    return plugins.types(part).stream()
        .filter(plugin -> plugin.jar().filter(jar -> isAmong(jar, wanted)).isPresent())
        .map(PluginType::type)
        .map(type -> new Checkup(part.word(), type.getCanonicalName(), check.apply(type)));
  }

  private static boolean isAmong(Path jar, List<Path> wanted) {
    return wanted.contains(jar) || wanted.stream().anyMatch(place -> place.equals(jar.getParent()));
  }

  private static List<Finding> activation(Class<?> type, TimeLimit limit) {
    try {
      return limit.supplied("check " + type.getName(), () -> ActivationCheck.findings(type));
    } catch (PluginException e) {
      return List.of(Finding.failed("formula", String.valueOf(e.getMessage())));
    }
  }

  private List<Finding> dataset(Class<?> type, TimeLimit limit) {
    try {
      return List.of(Finding.passed(
          "made",
          limit.supplied(
              "check " + type.getName(),
              () -> facts(datasets.get(type.asSubclass(Dataset.class))))));
    } catch (MistakeException e) {
      return List.of(Finding.failed("made", String.valueOf(e.getMessage())));
    }
  }

  private static String facts(Dataset dataset) {
    return dataset.name() + ", samples of shape " + dataset.sampleShape() + ", " + dataset.classes()
        + " classes; its data is not read";
  }

  private List<Finding> study(Class<?> type) {
    try {
      Study study = reader.read(type);
      return List.of(Finding.passed(
          "read", study.arms().size() + " arms x " + study.schedule().repeats() + " repeats"));
    } catch (StudyFaultsException e) {
      return e.faults().stream()
          .map(fault -> Finding.failed("read", fault.toString()))
          .toList();
    }
  }
}
