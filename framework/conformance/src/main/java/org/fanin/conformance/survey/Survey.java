package org.fanin.conformance.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.conformance.library.Library;
import org.fanin.conformance.library.Pair;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;
import org.fanin.conformance.question.Target;
import org.fanin.conformance.verdict.Independence;
import org.fanin.conformance.verdict.Verdict;

/** Asks every library every question. */
public final class Survey {
  private final List<Library> libraries;

  /** A survey of {@code libraries}, shown in this order. */
  public Survey(List<Library> libraries) {
    this.libraries = List.copyOf(libraries);
  }

  /** Asks, which takes minutes. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Layer.ALL.forEach(layer -> sections.add(scaled(layer)));
    sections.add(fixed());
    sections.add(orthogonal());
    sections.add(seeds());
    return sections;
  }

  private Section scaled(Layer layer) {
    List<Row> rows = Stream.of(Scaling.values())
        // Whether an input of an LSTM reaches the outputs of one gate or of four is convention.
        .filter(scaling -> scaling != Scaling.GLOROT || !layer.kind().isRecurrent())
        .flatMap(scaling -> Stream.of(Form.values()).map(form -> scaled(scaling, form, layer)))
        .toList();
    return new Section(layer.kind().label(), layer.describe(), rows);
  }

  private Row scaled(Scaling scaling, Form form, Layer layer) {
    Target target = new Target(form, scaling.variance(layer));
    return row(
        scaling.label() + ", " + form.label(),
        "variance " + scaling.formula(),
        library -> library.scaled(scaling, form, layer).stream()
            .map(offer -> LawExamination.of(offer, target)));
  }

  private Section fixed() {
    List<Row> rows = Stream.of(Form.values()).map(this::fixed).toList();
    return new Section("Laws without fans", "s = 0.05, b = √3 s.", rows);
  }

  private Row fixed(Form form) {
    double deviation = Library.FIXED_DEVIATION;
    double whole = deviation * deviation;
    Layer layer = Layer.dense(1000, 2000);
    return switch (form) {
      case NORMAL -> fixed("N(0, s²)", new Target(form, whole), layer);
      case TRUNCATED_NORMAL ->
        fixed("N(0, s²) cut at ±2 s", new Target(form, Form.CUT_VARIANCE * whole), layer);
      case UNIFORM -> fixed("U(-b, b)", new Target(form, whole), layer);
    };
  }

  private Row fixed(String right, Target target, Layer layer) {
    return row(
        target.form().label(),
        right,
        library -> library.fixed(target.form(), layer).stream()
            .map(offer -> LawExamination.of(offer, target)));
  }

  private Section orthogonal() {
    List<Row> rows = List.of(
        orthogonal("Dense, square", Layer.dense(64, 64)),
        orthogonal("Dense, tall", Layer.dense(96, 48)),
        orthogonal("Dense, wide", Layer.dense(48, 96)),
        orthogonal("Convolution 3×3, tall", Layer.convolution(8, 16)),
        orthogonal("Convolution 3×3, wide", Layer.convolution(4, 48)),
        row(
            "All directions equally likely",
            "every entry has mean 0",
            library -> library.orthogonal(Layer.dense(4, 4)).stream()
                .map(OrthogonalExamination::directions)));
    return new Section(
        "Orthogonal",
        "Gain 1, in single precision to 1e-5; directions over 4,000 of 4 to 4.",
        rows);
  }

  private Row orthogonal(String kernel, Layer layer) {
    return row(
        kernel + ", " + layer.inputs() + " to " + layer.outputs(),
        layer.fanIn() >= layer.outputs() ? "QᵀQ = I" : "Q Qᵀ = I",
        library -> library.orthogonal(layer).stream().map(OrthogonalExamination::orthogonality));
  }

  private Section seeds() {
    Row row = row(
        "He, normal: dense 500 to 400, 400 to 300",
        "independent",
        library -> Stream.of(independence(
            library.pair(Layer.dense(500, 400), Layer.dense(400, 300), Kernels.SEED))));
    return new Section(
        "One seed, two layers", "The seed set as users of the library do.", List.of(row));
  }

  private static Finding independence(Pair pair) {
    float[] first = pair.first().weights();
    float[] second = pair.second().weights();
    Verdict verdict = Verdict.of(Independence.faults(first, second));
    return new Finding(pair.spelling(), verdict, pair.notes());
  }

  private Row row(String question, String right, Function<Library, Stream<Finding>> ask) {
    return new Row(
        question,
        right,
        libraries.stream()
            .map(library -> new Cell(library.name(), ask.apply(library).toList()))
            .toList());
  }
}
