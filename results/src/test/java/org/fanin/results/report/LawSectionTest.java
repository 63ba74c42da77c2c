package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.junit.jupiter.api.Test;

class LawSectionTest {

  @Test
  void namesLawsAndBiasesAndWhoseTheyAre() {
    ArmRecord he = arm(
        "he",
        kernel("lstm-1", "normal, mean 0, standard deviation 0.25; biases 0, of the gate 1", 0.25),
        kernel("lstm-1/recurrent", "normal, mean 0, standard deviation 0.5", 0.5),
        kernel("head", "normal, mean 0, standard deviation 1.4142", 1.4142));
    ArmRecord lecun = arm("lecun", kernel("head", "normal, mean 0, standard deviation 1", 1));

    assertThat(section(he, lecun))
        .contains("| he | 0.25 | 0.5 | 1.414 |\n| lecun | – | – | 1 |\n")
        .contains("""
            | Law | Kernels | Arms |
            |---|---|---|
            | normal, mean 0; biases 0, of the gate 1 | lstm-1 | he |
            | normal, mean 0 | lstm-1/recurrent, head | he |
            | normal, mean 0 | all | lecun |
            """)
        .endsWith("Where a law says nothing of biases, they start at 0.\n");
  }

  @Test
  void aLawWithoutDeviationKeepsItsWords() {
    LayerRecord layer =
        kernel("dense-1", "fitted, standard deviation to come", OptionalDouble.empty());

    assertThat(section(arm("mine", layer)))
        .contains("| mine | – |\n")
        .contains("| fitted, standard deviation to come | all | all |\n");
  }

  @Test
  void aLawThatTellsNothingElseIsNotRepeatedForEachDeviation() {
    ArmRecord mine = arm(
        "mine",
        kernel("dense-1", "standard deviation 0.25", 0.25),
        kernel("head", "standard deviation 0.5; biases 1", 0.5));

    assertThat(section(mine))
        .contains("| of its own | dense-1 | all |\n| of its own; biases 1 | head | all |\n");
  }

  @Test
  void countsTheKernelsOfALawThatManyShare() {
    LayerRecord[] kernels = IntStream.rangeClosed(1, 8)
        .mapToObj(i -> kernel("dense-" + i, i == 8 ? "constant 0" : "constant 1", 0))
        .toArray(LayerRecord[]::new);

    assertThat(section(arm("mine", kernels)))
        .contains("| constant 1 | 7 of 8 | all |\n| constant 0 | dense-8 | all |\n");
  }

  private static String section(ArmRecord... arms) {
    var out = new Markdown();
    new LawSection(Manifests.of(List.of(arms), List.of())).write(out);
    return out.toString();
  }

  private static ArmRecord arm(String label, LayerRecord... layers) {
    return new ArmRecord(label, label, "SGD", List.of(layers), Optional.empty());
  }

  private static LayerRecord kernel(String name, String law, double deviation) {
    return kernel(name, law, OptionalDouble.of(deviation));
  }

  private static LayerRecord kernel(String name, String law, OptionalDouble deviation) {
    return new LayerRecord(name, "dense", List.of(6, 4), 6, 4, "relu", 28, true, law, deviation);
  }
}
