package org.fanin.results.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.CaptureRecord;
import org.fanin.results.folder.Manifest.DatasetRecord;
import org.fanin.results.folder.Manifest.StudyRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.text.Numbers;

/** What was run: the study and its networks. */
final class RunSection {

  private static final List<String> NETWORK =
      List.of("Layer", "Kind", "Kernel", "Activation", "Fan-in", "Fan-out", "Parameters");
  private static final int NETWORK_TEXTS = 4;

  private final Manifest manifest;

  RunSection(Manifest manifest) {
    this.manifest = manifest;
  }

  void write(Markdown out) {
    StudyRecord study = manifest.study();
    out.heading(2, "What was run");
    out.list(List.of(
        "**Study:** " + Markdown.text(study.name() + " (" + study.className() + ")"),
        "**Dataset:** " + dataset(study.dataset()),
        "**Loss:** " + Markdown.text(study.loss()),
        "**Optimizer:** " + optimizers(),
        "**Training:** " + study.epochs() + (study.epochs() == 1 ? " epoch" : " epochs")
            + ", batches of " + study.batchSize() + ", " + study.threadsPerTrial()
            + (study.threadsPerTrial() == 1 ? " thread per trial" : " threads per trial"),
        "**Repeats:** " + study.repeats() + " per arm, seed " + study.seed(),
        "**Captured:** " + captures(manifest.captures())));
    writeNetworks(out);
    new LawSection(manifest).write(out);
  }

  private static String dataset(DatasetRecord dataset) {
    String parameters = dataset.parameters().entrySet().stream()
        .map(entry -> "; " + entry.getKey() + ": " + entry.getValue())
        .collect(joining());
    return Markdown.text(dataset.name() + ", " + Numbers.count(dataset.trainSamples())
        + " samples to learn from and " + Numbers.count(dataset.testSamples()) + " to test on"
        + parameters);
  }

  private String optimizers() {
    return Markdown.text(
        manifest.arms().stream().map(ArmRecord::optimizer).distinct().collect(joining("; ")));
  }

  private static String captures(CaptureRecord captures) {
    return captures.quantities().stream().map(Quantity::label).collect(joining(", "))
        + " at " + captures.moments().stream().map(Moment::name).collect(joining(", "))
        + ", on the first " + Numbers.count(captures.probe()) + " test samples";
  }

  /** The rows of a network's table, and its layers in words where these do not say all. */
  private record Network(List<List<String>> rows, Optional<String> words) {}

  /** One table for each network that any arm has. */
  private void writeNetworks(Markdown out) {
    Map<Network, List<ArmRecord>> networks = new LinkedHashMap<>();
    for (ArmRecord arm : manifest.arms()) {
      List<List<String>> rows = arm.layers().stream().map(RunSection::cells).toList();
      networks
          .computeIfAbsent(new Network(rows, arm.network()), key -> new ArrayList<>())
          .add(arm);
    }
    networks.forEach((network, arms) -> {
      String owners = arms.stream().map(ArmRecord::label).collect(joining("; ", " of ", ""));
      out.heading(3, "Network" + (networks.size() == 1 ? "" : Markdown.text(owners)));
      out.table(NETWORK_TEXTS, NETWORK, network.rows());
      network
          .words()
          .ifPresent(words -> out.paragraph("A sample passes " + Markdown.text(words) + "."));
      long parameters =
          arms.get(0).layers().stream().mapToLong(LayerRecord::parameters).sum();
      out.paragraph(Numbers.count(parameters) + " parameters in all.");
    });
  }

  private static List<String> cells(LayerRecord layer) {
    return List.of(
        Markdown.text(layer.name()),
        Markdown.text(layer.kind()),
        layer.shape().stream().map(String::valueOf).collect(joining(" × ")),
        Markdown.text(layer.activation()),
        Numbers.count(layer.fanIn()),
        Numbers.count(layer.fanOut()),
        Numbers.count(layer.parameters()));
  }
}
