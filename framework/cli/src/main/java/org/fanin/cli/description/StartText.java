package org.fanin.cli.description;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.cli.description.Expectation.ArmExpectation;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Table;
import org.fanin.prediction.LayerPrediction;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.text.Numbers;
import picocli.CommandLine.Help.Ansi;

/** Writes how networks start: the law of each kernel, beside what theory expects of it. */
final class StartText {

  /** Kinds of layers whose kernels do not slide over positions. */
  private static final Set<String> STANDING = Set.of("dense", "recurrent", "lstm", "gru");

  private static final String NO_SCALE = "–";
  private static final int DIGITS = 3;

  private final StudyDescription study;

  StartText(StudyDescription study) {
    this.study = study;
  }

  String text(Ansi colours) {
    return table().text(colours) + "\n" + Paragraph.wrap(notes()) + "\n";
  }

  private record Row(String arm, String layer, String law, String signal, String gradient) {}

  private Table<Row> table() {
    return new Table<>(
        List.of(
            words("ARM", Row::arm),
            words("LAYER", Row::layer),
            words("WEIGHTS AT THE START", Row::law),
            numbers("SIGNAL", Row::signal),
            numbers("GRADIENT", Row::gradient)),
        IntStream.range(0, study.arms().size()).boxed().flatMap(this::rows).toList());
  }

  private Stream<Row> rows(int index) {
    ArmRecord arm = study.arms().get(index);
    List<ArmExpectation> expected = study.expectation().arms();
    return IntStream.range(0, arm.layers().size())
        .mapToObj(i -> row(
            i == 0 ? arm.label() : "",
            arm.layers().get(i),
            expected.isEmpty()
                ? Optional.empty()
                : Optional.of(expected.get(index).layers().get(i))));
  }

  private static Row row(String arm, LayerRecord layer, Optional<LayerPrediction> expected) {
    return new Row(
        arm,
        layer.name(),
        layer.law(),
        expected.map(prediction -> cell(prediction.signal())).orElse("?"),
        expected.map(StartText::gradient).orElse("?"));
  }

  private static String gradient(LayerPrediction expected) {
    return hasNoScale(expected) ? NO_SCALE : cell(expected.gradientNorm());
  }

  /** Whether the gradient of the last layer, by which the others are measured, is 0. */
  private static boolean hasNoScale(LayerPrediction expected) {
    return expected.gradient().isPresent() && expected.gradientNorm().isEmpty();
  }

  private static String cell(OptionalDouble value) {
    return value.isPresent() ? Numbers.significant(value.getAsDouble(), DIGITS) : "?";
  }

  /** What the columns say, and what they do not say. */
  private String notes() {
    var notes = new ArrayList<String>();
    OptionalDouble input = study.expectation().inputMeanSquare();
    notes.add("SIGNAL is the second moment that theory expects of a pre-activation"
        + (input.isPresent()
            ? ", for inputs of mean square " + Numbers.significant(input.getAsDouble(), DIGITS)
                + ", that of the training samples"
            : "")
        + "; GRADIENT the root mean square norm of the gradient of a layer's kernel, over that of"
        + " the last layer's. Both are means over draws, of wide layers.");
    study
        .expectation()
        .missing()
        .ifPresent(reason -> notes.add("Neither is predicted without the dataset: " + reason));
    limits().forEach(notes::add);
    if (study.expectation().arms().stream()
        .flatMap(arm -> arm.layers().stream())
        .anyMatch(StartText::hasNoScale)) {
      notes.add(NO_SCALE + " stands where the last layer's gradient is 0.");
    }
    if (hasLayer(StartText::slides)) {
      notes.add("Where kernels slide, both are means over all positions.");
    }
    if (hasLayer(layer -> !layer.hasSignals())) {
      notes.add(
          "Both kernels of a recurrent layer make one signal. Here every step gets what inputs are"
              + " on average; the report follows the steps of its samples.");
    }
    return String.join("\n", notes);
  }

  private boolean hasLayer(Predicate<LayerRecord> such) {
    return study.arms().stream().flatMap(arm -> arm.layers().stream()).anyMatch(such);
  }

  private static boolean slides(LayerRecord layer) {
    return !STANDING.contains(layer.kind());
  }

  /** Why some numbers are missing, once for all arms that share the reason. */
  private Stream<String> limits() {
    return study.expectation().arms().stream()
        .filter(arm -> arm.limit().isPresent())
        .collect(Collectors.groupingBy(
            arm -> arm.limit().orElseThrow(),
            LinkedHashMap::new,
            Collectors.mapping(ArmExpectation::arm, Collectors.joining("; "))))
        .entrySet()
        .stream()
        .map(limit -> "? is not predicted of " + limit.getValue() + ": " + limit.getKey() + ".");
  }
}
