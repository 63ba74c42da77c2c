package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.fanin.initializers.Catalogue;
import org.fanin.initializers.activation.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @Test
  void withoutACommandHelpNamesTheNextOne() {
    Session session = Session.of();

    assertThat(session.out())
        .startsWith("Usage: fanin ")
        .contains("New here? Type  fanin describe mnist-relu")
        .isEqualTo(Session.of("--help").out());
    assertThat(session.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "list",
        "describe",
        "advise",
        "summarize",
        "compare",
        "export",
        "check",
        "doctor",
        "new",
        "completion",
        "help"
      })
  void everyCommandTeachesByAnExample(String command) {
    Session session = Session.of(command, "--help");

    assertThat(session.out())
        .startsWith("Usage: fanin " + command)
        .containsPattern("Example.*\n  (source <\\()?fanin " + command)
        .isEqualTo(Session.of("help", command).out());
    assertThat(session.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void saysWhichVersionItIs() {
    assertThat(Session.of("--version").out()).startsWith("Fanin ").contains("\nJava ");
  }

  @Test
  void completesCommandsAndOptions() {
    assertThat(Session.of("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("describe", "--batch-size", "experiments", "tiny-study")
        .endsWith("fanin fanin.sh fanin.bash\n\n");
  }

  @Test
  void listsStudiesFaultyOnesToo() {
    assertThat(Session.of("list", "experiments").out().lines())
        .anyMatch(line -> line.matches("tiny-study +A tiny study +3 x 2"))
        .anyMatch(line ->
            line.matches("many-faults +\\d faults, named by 'fanin describe many-faults' .*"));
  }

  @Test
  void listsInitializersWithAttributesLawAndSource() throws Exception {
    JsonNode rows = json("list", "initializers", "--format", "json");

    assertThat(rows.findValuesAsText("name"))
        .containsAll(Catalogue.builtIn().stream().map(Catalogue.Entry::name).toList());
    JsonNode he = rows.findParents("name").stream()
        .filter(row -> row.path("name").asText().equals("he"))
        .findFirst()
        .orElseThrow();
    assertThat(he.path("annotation").asText()).isEqualTo("@He");
    assertThat(he.path("attributes").path("law").asText()).isEqualTo("TRUNCATED_NORMAL");
    assertThat(he.path("law").asText()).contains("2 / fanIn");
    assertThat(he.path("source").asText()).contains("Delving Deep");
  }

  @Test
  void alignsTheLongestNamesOfInitializers() {
    List<String> lines = Session.of("list", "initializers").out().lines().toList();
    for (String column : List.of("ANNOTATION", "LAW", "SOURCE")) {
      int start = lines.get(0).indexOf(column);
      assertThat(lines)
          .allMatch(line -> line.length() <= start || line.startsWith("  ", start - 2))
          .anyMatch(line -> line.length() > start && line.charAt(start) != ' ');
    }
    assertThat(lines).allMatch(line -> line.length() <= 100);
  }

  @Test
  void listsAllTopicsAtOnce() throws Exception {
    JsonNode topics = json("list", "--format", "json");

    assertThat(topics.fieldNames())
        .toIterable()
        .containsExactly("experiments", "initializers", "datasets", "activations", "optimizers");
    assertThat(topics.path("activations").size())
        .isGreaterThanOrEqualTo(Activation.values().length);
    assertThat(topics.path("optimizers").findValuesAsText("name")).containsExactly("adam", "sgd");
    assertThat(topics.path("datasets").path(0).path("sampleShape").toString())
        .isEqualTo("[28,28,1]");
    assertThat(Session.of("list").out()).contains("\ndatasets\n\nNAME ");
  }

  @Test
  void describesLayersLawsAndWork() {
    String text = Session.of("describe", "tiny-study", "--epochs", "3").out();

    assertThat(text)
        .startsWith("tiny-study  A tiny study\n")
        .contains("3 arms x 2 repeats = 6 trials of 24 steps, 144 steps in all")
        // 100 samples of 2 numbers and twice 8 + 2 outputs, 4 bytes each, 2 moments, 6 trials
        .contains("pre-activation and output of every layer at INIT and END on 100 test samples")
        .contains("105.6 kB");
    assertThat(text.lines())
        .anyMatch(line -> line.matches("dense-1  4 x 8 +relu +4 +8 +40"))
        .anyMatch(line -> line.matches("head +8 x 2 +linear +8 +2 +18"))
        // Of inputs with mean square 0.337: 4 x 0.1^2 of them, then 8 x 0.1^2 of half of that.
        .anyMatch(line ->
            line.matches("gaussian\\(stddev=0.1\\) +dense-1 +normal, .*deviation 0.1 +0.0135 +1"))
        .anyMatch(line -> line.matches(" +head +normal, .*deviation 0.1 +0.00053\\d +1"))
        .anyMatch(line -> line.matches("he +dense-1 +truncated normal, .* deviation +0.673 +0.707"))
        .anyMatch(line -> line.matches(" +head +truncated normal, .* deviation 0.5 .* 1"));
  }

  @Test
  void saysThatATrialTakesMoreThreadsThanThereAreCores() {
    String[] line = {"run", "tiny-study", "--dry-run", "--threads-per-trial", "1024"};

    assertThat(Session.of(line).err())
        .startsWith("fanin run: each trial takes 1024 threads, but there ");
    line[4] = "1";
    assertThat(Session.of(line).err()).isEmpty();
    assertThat(Session.of("run", "--help").out()).contains("1 to 1024");
  }

  @Test
  void describesEachNetworkOnceForTheArmsThatShareIt() {
    String text = Session.of("describe", "two-networks").out();

    assertThat(text)
        .contains(
            "optimizer     SGD, learning rate 0.1, momentum 0; SGD, learning rate 0.01, momentum 0")
        .contains(
            "\n\nmatched, relu, sgd(learningRate=0.1); matched, relu, sgd(learningRate=0.01)\nLAYER ")
        .contains(
            "\n\nmatched, tanh, sgd(learningRate=0.1); matched, tanh, sgd(learningRate=0.01)\nLAYER ");
  }

  @Test
  void describesForPrograms() throws Exception {
    JsonNode study = json("describe", "tiny-study", "--only", "he", "--format", "json");

    assertThat(study.path("work").path("trials").asInt()).isEqualTo(2);
    assertThat(study.path("work").path("stepsPerTrial").asInt()).isEqualTo(16);
    JsonNode layer = study.path("arms").path(0).path("layers").path(0);
    assertThat(layer.path("fanIn").asInt()).isEqualTo(4);
    assertThat(layer.path("weightStandardDeviation").asDouble()).isEqualTo(Math.sqrt(0.5));
    JsonNode expected =
        study.path("expectation").path("arms").path(0).path("layers").path(1);
    assertThat(expected.path("layer").asText()).isEqualTo("head");
    assertThat(expected.path("gradientNorm").asDouble()).isEqualTo(1);
  }

  @Test
  void doesNotCountTheSamplesOfFilesThatItDoesNotRead(@TempDir Path empty) {
    assertThat(Session.of("describe", "digits").out()).contains("60,000 training samples");
    assertThat(Session.of("describe", "digits", "--data", empty.toString()).out())
        .contains(
            "as many samples as its files hold",
            "on up to 10,000 test samples",
            "Neither is predicted without the dataset: ")
        .doesNotContain("60,000", "steps");
  }

  private static JsonNode json(String... args) throws Exception {
    return new ObjectMapper().readTree(Session.of(args).out());
  }
}
