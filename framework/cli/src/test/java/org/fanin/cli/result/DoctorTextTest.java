package org.fanin.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fanin.doctor.Diagnosis;
import org.fanin.doctor.Health;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DoctorTextTest {

  private static final Diagnosis WELL = new Diagnosis("java", Health.OK, "17", Optional.empty());
  private static final Diagnosis SLOW =
      new Diagnosis("disk", Health.SLOW, "3 kB free", Optional.of("Free some."));
  private static final Diagnosis BROKEN = new Diagnosis(
      "tensorflow",
      Health.BROKEN,
      "the library is for another system, and what is said of that takes more than a line does",
      Optional.of("Build Fanin on this machine."));

  @Test
  void everyCheckHasALineWithWhatWouldHelpBelow() {
    assertThat(new DoctorText(List.of(WELL, SLOW, BROKEN)).text(Ansi.OFF)).isEqualTo("""
        ok      java        17
        slow    disk        3 kB free
                            > Free some.
        BROKEN  tensorflow  the library is for another system, and what is said of that takes more than a
                            line does
                            > Build Fanin on this machine.

        1 of 3 checks failed.
        """);
  }

  @Test
  void theLastLineIsTheVerdict() {
    assertThat(new DoctorText(List.of(WELL)).text(Ansi.OFF))
        .endsWith("\n\nThis machine runs Fanin well.\n");
    assertThat(new DoctorText(List.of(WELL, SLOW)).text(Ansi.OFF))
        .endsWith("\n\nThis machine runs Fanin, but not as fast as it could: see above.\n");
  }

  @Test
  void coloursStandWhereTheyAreSeen() {
    assertThat(new DoctorText(List.of(WELL, BROKEN)).text(Ansi.ON))
        .contains("\u001b[32mok\u001b[", "mBROKEN\u001b[");
  }
}
