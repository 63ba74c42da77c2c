package org.fanin.results.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.text.Numbers;

/** The laws of the weights: how wide each is, and what it is. */
final class LawSection {

  private static final int DIGITS = 4;
  private static final int MOST_NAMED = 6;
  private static final String ALL = "all";
  private static final String DEVIATION = "(^|, )standard deviation [^,;]+";

  private final Manifest manifest;

  LawSection(Manifest manifest) {
    this.manifest = manifest;
  }

  void write(Markdown out) {
    out.heading(3, "Initial weights");
    out.paragraph("Standard deviation of the law from which each kernel is drawn."
        + LayerTable.note(manifest));
    LayerTable.write(
        out,
        manifest,
        manifest.kernelNames(),
        (arm, name) -> arm.layers().stream()
            .filter(layer -> layer.name().equals(name))
            .findFirst()
            .map(LawSection::deviation)
            .orElse(EstimateText.NONE));
    out.prose(
        List.of("Law", "Kernels", "Arms"),
        owners().entrySet().stream()
            .map(entry -> List.of(
                Markdown.text(entry.getKey().law()),
                Markdown.text(entry.getKey().kernels()),
                Markdown.text(arms(entry.getValue()))))
            .toList());
    out.paragraph("Where a law says nothing of biases, they start at 0.");
  }

  private static String deviation(LayerRecord layer) {
    return layer.weightStandardDeviation().stream()
        .mapToObj(deviation -> Numbers.significant(deviation, DIGITS))
        .findFirst()
        .orElse(EstimateText.NONE);
  }

  /** Kernels that have a law, by its words without the deviation, which the table above gives. */
  private record LawOfKernels(String law, String kernels) {}

  private Map<LawOfKernels, List<String>> owners() {
    var owners = new LinkedHashMap<LawOfKernels, List<String>>();
    for (ArmRecord arm : manifest.arms()) {
      Map<String, List<String>> kernels = arm.layers().stream()
          .collect(groupingBy(
              LawSection::words, LinkedHashMap::new, mapping(LayerRecord::name, toList())));
      kernels.forEach((law, names) -> owners
          .computeIfAbsent(
              new LawOfKernels(law, kernels(names, arm.layers().size())), key -> new ArrayList<>())
          .add(arm.label()));
    }
    return owners;
  }

  private static String kernels(List<String> names, int all) {
    if (names.size() == all) {
      return ALL;
    }
    return names.size() > MOST_NAMED ? names.size() + " of " + all : String.join(", ", names);
  }

  private String arms(List<String> labels) {
    int all = manifest.arms().size();
    if (labels.size() == all) {
      return ALL;
    }
    return labels.size() > MOST_NAMED ? labels.size() + " of " + all : String.join("; ", labels);
  }

  private static String words(LayerRecord layer) {
    String words = layer.weightStandardDeviation().isPresent()
        ? layer.law().replaceFirst(DEVIATION, "")
        : layer.law();
    // A law that says no more of itself, and maybe one of biases.
    return words.isEmpty() || words.startsWith(";") ? "of its own" + words : words;
  }
}
