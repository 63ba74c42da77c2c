package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fanin.doctor.Condition;
import org.fanin.doctor.Health;
import org.fanin.doctor.ProcessorFeatures;
import org.junit.jupiter.api.Test;

class ChecksTensorFlowTest {

  private static final ProcessorFeatures X86 =
      new ProcessorFeatures("amd64", Optional.of(Set.of("avx")));
  private static final ProcessorFeatures ARM =
      new ProcessorFeatures("aarch64", Optional.of(Set.of("asimd")));

  @Test
  void tensorFlowLoadsAndMultipliesHere() {
    Condition condition = new TensorFlowCheck().examine();

    assertThat(condition.health()).as(condition.found()).isNotEqualTo(Health.BROKEN);
    assertThat(condition.found())
        .matches("TensorFlow \\d+\\.\\d+\\.\\d+, started in \\d+\\.\\d s; multiplies rightly");
  }

  @Test
  void oneDnnIsOnHereWhereTensorFlowHasIt() {
    assertThat(new OneDnnCheck().examine().health()).isEqualTo(Health.OK);
  }

  @Test
  void oneDnnIsMissedOnlyWhereTensorFlowHasIt() {
    assertThat(new OneDnnCheck().examine(X86, false).health()).isEqualTo(Health.SLOW);
    assertThat(new OneDnnCheck().examine(ARM, false).health()).isEqualTo(Health.OK);
  }

  @Test
  void devicesAreThoseThatCanBeUsed() {
    assertThat(new DeviceCheck().examine().found()).startsWith("cpu");
    assertThat(new DeviceCheck().examine(0, "no", false))
        .isEqualTo(Condition.ok("cpu; no NVIDIA card"));
    assertThat(new DeviceCheck().examine(1, "", true).found()).startsWith("cpu, gpu; ");
    assertThat(new DeviceCheck().examine(4, "", true).found()).startsWith("cpu, gpu:0 to gpu:3; ");
  }

  @Test
  void aFaninForTheProcessorAloneSaysHowTheDocumentationBuildsOneForCards() throws IOException {
    var none = new Device(Optional.of(15));

    assertThatThrownBy(() -> Devices.require(none))
        .isInstanceOf(DeviceException.class)
        .hasMessageStartingWith("device gpu:15 cannot be used: ")
        .hasMessageMatching("(?s).*(FANIN_MAVEN_ARGS=-Pgpu.*touch pom.xml|finds no such card).*");
    assertThat(Path.of("../../docs/studies.md"))
        .content()
        .contains("export FANIN_MAVEN_ARGS=-Pgpu", "touch pom.xml");
  }

  @Test
  void aCardThatCannotBeUsedIsToldWithTheReason() {
    Condition condition = new DeviceCheck().examine(0, "device gpu:0 cannot be used: why", true);

    assertThat(condition.health()).isEqualTo(Health.SLOW);
    assertThat(condition.found())
        .isEqualTo("cpu; an NVIDIA card is there, but device gpu:0 cannot be used: why");
  }
}
