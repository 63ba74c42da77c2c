package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir
  private Path folder;

  @Test
  void passesHonestPlugins() throws Exception {
    Path jar =
        PluginJar.of(folder.resolve("honest.jar"), List.of("Shy", "Mish", "Rings", "RingStudy"));

    Session session = Session.of("check", jar.toString());

    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains("acme.Shy  initializer\n  ok    binding     attributes and components agree\n")
        .contains("  ok    shapes      as many weights as each of 15 kernels holds\n")
        .contains("  ok    pure ")
        .containsPattern("  ok    variance    stated 2.44e-5|  ok    variance ")
        .containsPattern("  note  speed       \\d+ ms for a million weights\n")
        .contains("acme.Mish  activation\n  ok    name        mish\n")
        .contains("acme.Rings  dataset\n")
        .contains("acme.RingStudy  study\n  ok    read        3 arms x 1 repeats\n")
        .endsWith("All promises are kept.\n");
    assertThat(session.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void namesEveryBrokenPromise() throws Exception {
    Path jar = PluginJar.of(folder.resolve("broken.jar"), List.of("Broken"));

    Session session = Session.of("check", jar.toString(), "--draw-limit", "2", "--format", "json");

    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    JsonNode checkups = new ObjectMapper().readTree(session.out());
    assertThat(failures(checkups, "Misbound"))
        .anyMatch(failure -> failure.startsWith("binding: ") && failure.contains("'gain'"));
    assertThat(failures(checkups, "TooFew"))
        .first()
        .isEqualTo("shapes: gives 3 weights instead of 140, for a dense kernel of shape [7, 20]");
    assertThat(failures(checkups, "NotANumber"))
        .containsExactly(
            "finite: gives NaN as weight number 139, for a dense kernel of shape [7, 20]");
    assertThat(failures(checkups, "OwnRandom"))
        .containsExactly("pure: gives other weights from the same seed, for a dense kernel of"
            + " shape [7, 20]");
    assertThat(failures(checkups, "Boaster"))
        .singleElement()
        .asString()
        .startsWith("variance: stated 0.004, drawn 0.0036");
    assertThat(failures(checkups, "Thrower"))
        .containsExactly("draws: throws java.lang.IllegalStateException: no luck, for a dense"
            + " kernel of shape [7, 20]");
    assertThat(failures(checkups, "Endless"))
        .containsExactly("draws: gives nothing within 2.0 s, for a dense kernel of shape [7, 20]");
    assertThat(failures(checkups, "WrongSlope"))
        .anyMatch(failure -> failure.startsWith("graph: "))
        .anyMatch(failure -> failure.startsWith("derivative: "));
  }

  @Test
  void aJarWithoutPluginIsAMistake() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

    Session session = Session.of("check", broken.toString());

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err().replaceAll("\\s+", " "))
        .isEqualTo("fanin check: " + broken + " is left out: it is no jar that Java can read. ");
  }

  private static List<String> failures(JsonNode checkups, String name) {
    var failures = new ArrayList<String>();
    for (JsonNode checkup : checkups) {
      if (checkup.path("className").asText().equals("acme.Broken." + name)) {
        for (JsonNode finding : checkup.path("findings")) {
          if (finding.path("verdict").asText().equals("FAILED")) {
            failures.add(
                finding.path("check").asText() + ": " + finding.path("detail").asText());
          }
        }
      }
    }
    return failures;
  }
}
