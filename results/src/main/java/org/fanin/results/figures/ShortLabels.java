package org.fanin.results.figures;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labels of arms without what all of them have in common, so that what differs is seen: of {@code
 * he, adam(learningRate=0.1, beta1=0.9)} and {@code he, adam(learningRate=0.2, beta1=0.9)} there
 * stays {@code adam(learningRate=0.1)} and {@code adam(learningRate=0.2)}.
 *
 * <p>A label is a list of factors, each a name with parameters or without. A factor that is the same
 * in all labels is left out, and so is a parameter that all factors of the same name at the same
 * place have alike. Labels that differed still do.
 */
public final class ShortLabels {

  private static final Pattern BETWEEN_FACTORS = Pattern.compile(", (?![^(]*\\))");
  private static final Pattern FACTOR = Pattern.compile("([^(]*)\\(([^()]*)\\)");

  private final List<List<Factor>> labels;

  private ShortLabels(List<List<Factor>> labels) {
    this.labels = labels;
  }

  private record Factor(String name, List<String> parameters) {

    static Factor of(String text) {
      Matcher factor = FACTOR.matcher(text);
      return factor.matches()
          ? new Factor(factor.group(1), List.of(factor.group(2).split(", ", -1)))
          : new Factor(text, List.of());
    }

    Factor without(List<String> common) {
      return new Factor(
          name, parameters.stream().filter(of -> !common.contains(of)).toList());
    }

    @Override
    public String toString() {
      return parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters) + ")";
    }
  }

  /** {@code labels}, shorter, in their order. */
  public static List<String> of(List<String> labels) {
    var all = new ShortLabels(labels.stream()
        .map(
            label -> Stream.of(BETWEEN_FACTORS.split(label, -1)).map(Factor::of).toList())
        .toList());
    List<String> shorter = all.labels.stream().map(all::shortened).toList();
    // What is written like no label of Fanin's might lose what makes it another.
    return shorter.stream().distinct().count() == labels.stream().distinct().count()
        ? shorter
        : labels;
  }

  private String shortened(List<Factor> label) {
    List<Integer> differing = IntStream.range(0, label.size())
        .filter(place -> at(place).distinct().count() > 1 || at(place).count() < labels.size())
        .boxed()
        .toList();
    List<Integer> kept =
        differing.isEmpty() ? IntStream.range(0, label.size()).boxed().toList() : differing;
    return kept.stream()
        .map(place -> label.get(place).without(common(place, label.get(place))).toString())
        .collect(joining(", "));
  }

  /** The parameters that all factors named as {@code factor} at {@code place} have alike. */
  private List<String> common(int place, Factor factor) {
    var common = new ArrayList<>(factor.parameters());
    at(place)
        .filter(other -> other.name().equals(factor.name()))
        .forEach(other -> common.retainAll(other.parameters()));
    return common;
  }

  private Stream<Factor> at(int place) {
    return labels.stream()
        .flatMap(label -> (place < label.size()
                ? Optional.of(label.get(place))
                : Optional.<Factor>empty())
            .stream());
  }
}
