package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code fanin advise} advises, whole, as files that people read.
 *
 * <p>{@code mvn test -Dgolden.write=true} writes the files anew; read every difference before it is
 * committed.
 */
class AdviseTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/fanin/cli/advice");

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          tanh-50          | --activation tanh --depth 50
          tanh-biases      | --activation tanh --depth 30 --bias-variance 0.05
          gelu-30          | --activation gelu --depth 30
          selu-30          | --activation selu --depth 30
          elu-30           | --activation elu --depth 30
          softplus         | --activation softplus
          sigmoid          | --activation sigmoid --width 100
          relu-recurrent   | --activation relu --recurrent --depth 100
          linear-1         | --activation linear --depth 1
          tiny-study       | tiny-study
          two-networks     | two-networks
          recurrent-rows   | src/test/resources/org/fanin/cli/recurrent/Rows.java
          recurrent-gates  | src/test/resources/org/fanin/cli/recurrent/Gates.java
          """)
  void advises(String name, String line) throws IOException {
    Session session = Session.of(("advise " + line).split(" "));
    assertThat(session.err()).isEmpty();
    assertThat(session.exitCode()).isZero();
    assertThat(session.out().lines()).allMatch(text -> text.length() <= 100);
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, session.out());
    }
    assertThat(session.out()).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void advisesForPrograms() throws IOException {
    Session session = Session.of("advise", "tiny-study", "--format", "json");
    JsonNode advice = new ObjectMapper().readTree(session.out()).path(0);

    assertThat(advice.path("guidelines").path(0).path("initializers").path(0).asText())
        .isEqualTo("@He");
    assertThat(advice.path("arms").findValuesAsText("verdict"))
        .containsExactly("SIGNAL_FADES", "ALIVE", "ALIVE");
  }
}
