package org.fanin.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanin.plugins.TimeLimit;
import org.fanin.training.DrawGuard;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ConductOptionsTest {

  private static final TimeLimit FIVE = new TimeLimit(Duration.ofSeconds(5));

  @Test
  void aLimitIsTypedAgain() {
    assertThat(parsed("--draw-limit", "5").limitTyped()).isEqualTo(" --draw-limit 5");
    assertThat(parsed().limitTyped()).isEmpty();
  }

  @Test
  void aRunThatGoesOnHasItsOldLimitUnlessItIsGivenAnother() {
    ConductOptions begun = parsed("--draw-limit", "5");

    assertThat(parsed().orLimitOf(begun).guard().limit()).isEqualTo(FIVE);
    assertThat(parsed("--draw-limit", "7").orLimitOf(begun).readingLimit())
        .isEqualTo(new TimeLimit(Duration.ofSeconds(7)));
    assertThat(parsed().orLimitOf(parsed()).guard().limit())
        .isEqualTo(new TimeLimit(DrawGuard.USUAL_LIMIT));
  }

  private static ConductOptions parsed(String... arguments) {
    var options = new ConductOptions();
    var commandLine = new CommandLine(CommandLine.Model.CommandSpec.create()
        .addMixin("conduct", CommandLine.Model.CommandSpec.forAnnotatedObject(options)));
    Conversions.register(commandLine);
    commandLine.parseArgs(arguments);
    return options;
  }
}
