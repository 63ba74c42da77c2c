package org.fanin.results.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanin.results.comparison.EstimateText;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.LayerRecord;
import org.fanin.results.text.Numbers;

/** The laws of the weights: how wide each is, and what it is. */
final class LawSection {

  private static final int DIGITS = 4;
  private static final int MOST_NAMED = 6;
  private static final String DEVIATION = ", standard deviation [^,;]+";

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
        List.of("Law", "Kernels"),
        owners().entrySet().stream()
            .map(entry -> List.of(Markdown.text(entry.getKey()), Markdown.text(entry.getValue())))
            .toList());
    out.paragraph("Where a law says nothing of biases, they start at 0.");
  }

  private static String deviation(LayerRecord layer) {
    return layer.weightStandardDeviation().stream()
        .mapToObj(deviation -> Numbers.significant(deviation, DIGITS))
        .findFirst()
        .orElse(EstimateText.NONE);
  }

  /** Which kernels have a law, by its words without the deviation, which the table above gives. */
  private Map<String, String> owners() {
    var owners = new LinkedHashMap<String, List<String>>();
    for (ArmRecord arm : manifest.arms()) {
      var kernels = new LinkedHashMap<String, List<String>>();
      arm.layers()
          .forEach(layer ->
              kernels.computeIfAbsent(words(layer), law -> new ArrayList<>()).add(layer.name()));
      kernels.forEach((law, names) ->
          owners.computeIfAbsent(law, key -> new ArrayList<>()).add(owner(arm, names)));
    }
    var texts = new LinkedHashMap<String, String>();
    owners.forEach((law, arms) -> texts.put(law, String.join("; ", arms)));
    return texts;
  }

  private static String owner(ArmRecord arm, List<String> kernels) {
    int all = arm.layers().size();
    if (kernels.size() == all) {
      return arm.label();
    }
    String named = kernels.size() > MOST_NAMED
        ? kernels.size() + " of " + all + " kernels"
        : String.join(", ", kernels);
    return named + " of " + arm.label();
  }

  private static String words(LayerRecord layer) {
    return layer.weightStandardDeviation().isPresent()
        ? layer.law().replaceFirst(DEVIATION, "")
        : layer.law();
  }
}
