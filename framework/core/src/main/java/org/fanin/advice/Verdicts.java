package org.fanin.advice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fanin.results.text.Numbers;

/**
 * Says of every initializer that the guidelines recommend whether theory agrees.
 *
 * @param end the last layer in words, such as {@code layer 30}
 * @param initializers how initializers start the network, the best in theory first
 */
record Verdicts(String end, List<Forecast> initializers) {

  Verdicts {
    initializers = List.copyOf(initializers);
  }

  /** One sentence for all that start the network alike, in the order of {@code guidelines}. */
  List<String> of(List<Recommendation> guidelines) {
    Map<Forecast, List<String>> recommended = guidelines.stream()
        .flatMap(guideline -> guideline.initializers().stream())
        .distinct()
        .flatMap(name -> forecast(name).map(forecast -> Map.entry(forecast, name)).stream())
        .collect(groupingBy(
            Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList())));
    var sentences = new ArrayList<String>();
    recommended.forEach((forecast, names) -> sentences.add(sentence(forecast, names)));
    better(recommended.keySet()).ifPresent(sentences::add);
    return sentences.stream().distinct().toList();
  }

  private Optional<Forecast> forecast(String annotation) {
    return initializers.stream()
        .filter(forecast -> List.of(forecast.arm().split(", ")).contains(annotation))
        .findFirst();
  }

  private String sentence(Forecast forecast, List<String> names) {
    if (forecast.limit().isPresent()) {
      return "Theory cannot follow: " + forecast.limit().get() + ".";
    }
    String numbers = ": by " + end + " the signal's second moment is " + three(forecast.signal())
        + " of the first's, and the gradient's on its way back " + three(forecast.gradient())
        + " of the last's.";
    return forecast.verdict() == Verdict.ALIVE
        ? "Theory agrees with " + listed(names) + " at this depth" + numbers
        : "Theory disagrees with " + listed(names) + ", " + forecast.verdict().text() + numbers;
  }

  /** What theory would rather have than those with which it disagrees. */
  private Optional<String> better(Set<Forecast> recommended) {
    Forecast best = initializers.get(0);
    boolean needed = recommended.stream()
        .anyMatch(
            one -> one.limit().isEmpty() && one.verdict() != Verdict.ALIVE && !one.equals(best));
    return needed && best.limit().isEmpty()
        ? Optional.of("Best in theory: " + best.arm() + ", with signal " + three(best.signal())
            + " and gradient " + three(best.gradient())
            + (best.verdict() == Verdict.ALIVE
                ? "."
                : ", though " + best.verdict().text() + "."))
        : Optional.empty();
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String three(OptionalDouble number) {
    return Numbers.significant(number.orElseThrow(), 3);
  }
}
