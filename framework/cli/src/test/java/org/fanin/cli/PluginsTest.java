package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with jars of others; nothing is trained. */
class PluginsTest {

  private static final String UNKNOWN = "acme.Shy";

  @TempDir
  private static Path folder;

  private static Path laws;
  private static Path study;

  @BeforeAll
  static void pack() throws IOException {
    laws = PluginJar.of(folder.resolve("laws.jar"), List.of("Shy", "Mish"));
    study = PluginJar.of(folder.resolve("study.jar"), List.of("RingStudy", "Rings"), laws);
    Files.writeString(folder.resolve("broken.jar"), "no jar");
  }

  @Test
  void listsEveryPartWithItsJar() throws Exception {
    JsonNode topics = new ObjectMapper()
        .readTree(list("--plugins", folder.toString(), "--format", "json").out());

    JsonNode shy = row(topics, "initializers", "shy");
    assertThat(shy.path("annotation").asText()).isEqualTo("@acme.Shy");
    assertThat(shy.path("law").asText()).isEqualTo("N(0, (gain / fanIn)^2)");
    assertThat(shy.path("jar").asText()).isEqualTo(laws.toString());
    assertThat(row(topics, "activations", "mish").path("formula").asText())
        .isEqualTo("x * tanh(softplus(x))");
    assertThat(row(topics, "datasets", "rings").path("jar").asText()).isEqualTo(study.toString());
    assertThat(row(topics, "experiments", "ring-study").path("arms").asInt()).isEqualTo(3);
  }

  @Test
  void tellsOfABrokenJarOnceAndGoesOn() {
    Session session = list("initializers", "--plugins", folder.toString());

    assertThat(session.exitCode()).isZero();
    assertThat(session.err().replaceAll("\\s+", " "))
        .isEqualTo("plugin: " + folder.resolve("broken.jar")
            + " is left out: it is no jar that Java can read ");
    assertThat(session.out()).contains(UNKNOWN).contains("JAR");
  }

  @Test
  void withoutAPluginThereIsNoColumnOfJars() {
    assertThat(list("optimizers").out()).doesNotContain("JAR");
    assertThat(list("initializers").err()).isEmpty();
  }

  @Test
  void jarsMayBeNamedOneByOneOrAsAList() {
    Session each =
        list("initializers", "--plugins", laws.toString(), "--plugins", study.toString());
    Session both =
        list("initializers", "--plugins", laws + java.io.File.pathSeparator + study.toString());

    assertThat(both).isEqualTo(each);
    assertThat(each.out()).contains(UNKNOWN);
    assertThat(each.err()).isEmpty();
  }

  @Test
  void describesAStudyOfAPlugin() {
    Session session = Session.of(
        "describe", "ring-study", "--plugins", laws.toString(), "--plugins", study.toString());

    assertThat(session.err()).isEmpty();
    assertThat(session.out()).contains("Rings", "shy(gain=1)", "shy(gain=2)", "mish");
  }

  @Test
  void advisesOnAnActivationOfAPlugin() {
    Session session = Session.of("advise", "--activation", "mish", "--plugins", laws.toString());

    assertThat(session.err()).isEmpty();
    assertThat(session.out()).startsWith("mish, 10 layers of 256 units").contains("@Matched");
  }

  @Test
  void asksWhetherAnActivationOfAPluginWasMeant() {
    Session session = Session.of("advise", "--activation", "mihs", "--plugins", laws.toString());

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err().replaceAll("\\s+", " "))
        .contains("gelu, silu or mish (did you mean 'mish'?), but is 'mihs'");
  }

  @Test
  void compilesASourceAgainstPlugins() {
    Session session = Session.of(
        "describe",
        "src/test/resources/org/fanin/cli/sources/UsesPlugin.java",
        "--plugins",
        laws.toString(),
        "--plugins",
        study.toString());

    assertThat(session.err()).isEmpty();
    assertThat(session.out()).contains("uses-plugin", "shy", "mish");
  }

  @Test
  void aStudyWhoseLawsAreMissingSaysWhich() {
    Session session = Session.of("describe", "ring-study", "--plugins", study.toString());

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err()).contains("acme.Mish");
  }

  private static Session list(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "list";
    System.arraycopy(args, 0, all, 1, args.length);
    return Session.of(all);
  }

  private static JsonNode row(JsonNode topics, String topic, String name) {
    return StreamSupport.stream(topics.path(topic).spliterator(), false)
        .filter(row -> row.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
