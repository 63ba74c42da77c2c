package org.fanin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorCheckTest {

  @ParameterizedTest
  @CsvSource({
    "amd64, flags\t\t: fpu sse avx avx2 fma avx512f, OK, amd64 with avx avx2 fma avx512f",
    "amd64, flags\t\t: fpu sse avx, SLOW, amd64 with avx",
    "amd64, flags\t\t: fpu sse sse2, BROKEN, amd64 without avx",
    "x86_64, flags : avx avx2, SLOW, x86_64 with avx avx2",
    "x86_64, flags : avx avx, SLOW, x86_64 with avx",
    "aarch64, Features : fp asimd sve, OK, aarch64 with asimd sve",
  })
  void tellsWhatMatters(String architecture, String line, Health health, String found) {
    String description = "processor\t: 0\nmodel name\t: any\n" + line + "\n\nprocessor\t: 1\n";

    Condition condition =
        new ProcessorCheck().examine(ProcessorFeatures.of(architecture, Optional.of(description)));

    assertThat(condition.health()).isEqualTo(health);
    assertThat(condition.found()).isEqualTo(found);
    assertThat(condition.help().isPresent()).isEqualTo(health != Health.OK);
  }

  @Test
  void namesWhatIsMissing() {
    var old = ProcessorFeatures.of("amd64", Optional.of("flags : avx avx2"));

    assertThat(new ProcessorCheck().examine(old).help())
        .hasValueSatisfying(
            help -> assertThat(help).startsWith("Training is several times faster with fma;"));
  }

  @Test
  void whatTheSystemDoesNotTellIsNoFault() {
    Condition condition =
        new ProcessorCheck().examine(ProcessorFeatures.of("amd64", Optional.empty()));

    assertThat(condition)
        .isEqualTo(Condition.ok("amd64, whose instructions this system does not tell"));
  }
}
