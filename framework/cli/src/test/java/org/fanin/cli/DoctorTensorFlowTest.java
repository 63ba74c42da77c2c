package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTensorFlowTest {

  @TempDir
  private Path folder;

  @Test
  void tellsInWhichConditionThisMachineIs() {
    Session session = Session.of("doctor", "--out", folder.resolve("runs").toString());

    assertThat(session.exitCode()).as(session.out()).isZero();
    assertThat(session.out().lines())
        .anyMatch(line -> line.matches("ok      java        Java .*"))
        .anyMatch(
            line -> line.matches("(ok  |slow)    tensorflow  TensorFlow .* s; multiplies rightly"))
        .anyMatch(line -> line.matches("ok      plugins     none"))
        .allMatch(line -> line.length() <= 100);
    assertThat(session.out()).contains("This machine runs Fanin");
    assertThat(session.err()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void tellsProgramsTheSameAndFailsWhereSomethingIsBroken() throws IOException {
    Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");

    Session session = Session.of(
        "doctor", "--plugins", jar.toString(), "--out", folder.toString(), "--format", "json");

    JsonNode checks = new ObjectMapper().readTree(session.out());
    assertThat(checks.findValuesAsText("check"))
        .containsExactly(
            "java",
            "launcher",
            "processor",
            "memory",
            "disk",
            "tensorflow",
            "onednn",
            "devices",
            "arrow",
            "figures",
            "mnist",
            "plugins");
    JsonNode plugins = checks.get(11);
    assertThat(plugins.path("health").asText()).isEqualTo("broken");
    assertThat(plugins.path("found").asText()).startsWith(jar.toString());
    assertThat(plugins.path("help").asText()).startsWith("Mend the jar");
    assertThat(checks.get(10).path("help").isNull()).isTrue();
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
  }
}
