package org.fanin.cli.description;

import static java.util.stream.Collectors.joining;
import static org.fanin.cli.output.Amounts.count;
import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Table;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.text.Numbers;
import picocli.CommandLine.Help.Ansi;

/** Writes a description for people. */
public final class DescriptionText {

  private final StudyDescription study;

  /** Of {@code study}. */
  public DescriptionText(StudyDescription study) {
    this.study = study;
  }

  /** The whole text, with a line break at the end. */
  public String text(Ansi colours) {
    return facts().text(colours) + "\n" + networks(colours) + "\n"
        + new StartText(study).text(colours);
  }

  private record Fact(String name, String text) {}

  private Table<Fact> facts() {
    return new Table<>(
        List.of(words(study.name(), Fact::name), words(study.title(), Fact::text)),
        List.of(
            new Fact("dataset", dataset()),
            new Fact("training", training()),
            new Fact("optimizer", optimizers()),
            new Fact("trials", trials()),
            new Fact("captures", captures()),
            new Fact("needs", study.needs().text())));
  }

  private String dataset() {
    StudyDescription.Data data = study.dataset();
    String samples = data.samples()
        .map(counts ->
            count(counts.train(), "training sample") + ", " + count(counts.test(), "test sample"))
        .orElse("as many samples as its files hold");
    return data.name() + ": " + samples + ", " + Amounts.shape(data.sampleShape())
        + " values, pixels " + (isCounted() ? "" : "(if any) ") + data.scaling() + ", "
        + count(data.classes(), "class", "classes");
  }

  private String training() {
    return count(study.schedule().epochs(), "epoch") + " in batches of "
        + study.schedule().batchSize() + ", " + study.loss() + ", seed "
        + study.schedule().seed() + ", "
        + count(study.schedule().threadsPerTrial(), "thread") + " per trial";
  }

  private String trials() {
    int trials = study.work().trials();
    String all = count(study.arms().size(), "arm") + " x "
        + count(study.schedule().repeats(), "repeat") + " = " + count(trials, "trial");
    return study
        .work()
        .stepsPerTrial()
        .map(steps ->
            all + " of " + count(steps, "step") + ", " + count(trials * steps, "step") + " in all")
        .orElse(all);
  }

  private String captures() {
    Captures captures = study.captures();
    String most = isCounted() ? "" : "up to ";
    return captures.quantities().stream().map(Quantity::label).collect(joining(" and "))
        + " of every layer at "
        + captures.moments().stream().map(Moment::name).collect(joining(" and ")) + " on "
        + most + count(captures.probe(), "test sample") + ", " + most
        + Numbers.bytes(captures.bytes()) + " on disk";
  }

  /** Whether the samples are counted without reading them. */
  private boolean isCounted() {
    return study.dataset().samples().isPresent();
  }

  private String optimizers() {
    return study.arms().stream().map(ArmRecord::optimizer).distinct().collect(joining("; "));
  }

  /** The layers of each network, once for all arms that share it. */
  private String networks(Ansi colours) {
    var armsByShape = new LinkedHashMap<String, List<ArmRecord>>();
    for (ArmRecord arm : study.arms()) {
      String shape = arm.layers().stream()
          .map(DescriptionText::shape)
          .collect(joining("\n", "", arm.network().orElse("")));
      armsByShape.computeIfAbsent(shape, key -> new ArrayList<>()).add(arm);
    }
    return armsByShape.values().stream()
        .map(arms -> (armsByShape.size() == 1 ? "" : heading(arms))
            + network(arms.get(0)).text(colours)
            + passed(arms.get(0)))
        .collect(joining("\n"));
  }

  /** What a sample passes, where the table of kernels does not say it. */
  private static String passed(ArmRecord arm) {
    return arm.network()
        .map(words -> Paragraph.wrap("A sample passes " + words + ".") + "\n")
        .orElse("");
  }

  private static String heading(List<ArmRecord> arms) {
    return Paragraph.wrap(arms.stream().map(ArmRecord::label).collect(joining("; "))) + "\n";
  }

  private static Table<LayerRecord> network(ArmRecord arm) {
    return new Table<>(
        List.of(
            words("LAYER", LayerRecord::name),
            words("KERNEL", layer -> Amounts.shape(layer.shape())),
            words("ACTIVATION", LayerRecord::activation),
            numbers("FAN-IN", layer -> String.valueOf(layer.fanIn())),
            numbers("FAN-OUT", layer -> String.valueOf(layer.fanOut())),
            numbers("PARAMETERS", layer -> Numbers.count(layer.parameters()))),
        arm.layers());
  }

  private static String shape(LayerRecord layer) {
    return layer.name() + layer.kind() + layer.shape() + layer.activation();
  }
}
