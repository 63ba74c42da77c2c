package org.fanin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fanin.plugins.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  private static final ReferenceStudy STUDY = new ReferenceStudy(1_000, 10, 5_000);

  @TempDir
  private Path folder;

  @Test
  void javaIsAsTheBuildDemands() {
    assertThat(new JavaCheck().examine())
        .satisfies(condition -> assertThat(condition.health()).isEqualTo(Health.OK))
        .satisfies(
            condition -> assertThat(condition.found()).contains("Java ", " 64 bits, heap up to "));
  }

  @ParameterizedTest
  @CsvSource({"11, 64, 1000, BROKEN", "17, 32, 1000, BROKEN", "17, 64, 100, SLOW", "25, 64, 500, OK"
  })
  void javaMustBeRecentWideAndRoomy(int version, String bits, long megabytes, Health health) {
    assertThat(new JavaCheck().examine(version, bits, megabytes << 20).health()).isEqualTo(health);
  }

  @ParameterizedTest
  @CsvSource({
    "false, -XX:SharedArchiveFile=a, 'mixed mode, sharing', BROKEN",
    "true, -XX:SharedArchiveFile=a, 'mixed mode, sharing', OK",
    "true, -XX:SharedArchiveFile=a, mixed mode, SLOW",
    "true, -Xmx1g, 'mixed mode, sharing', SLOW",
  })
  void launcherOpensJavaAndNamesAnArchive(
      boolean isOpen, String argument, String machine, Health health) {
    assertThat(new LauncherCheck().examine(isOpen, List.of(argument), machine).health())
        .isEqualTo(health);
  }

  @ParameterizedTest
  @CsvSource({"1, 1009, SLOW", "1, 1010, SLOW", "2, 1019, SLOW", "2, 1020, OK", "64, 1640, OK"})
  void memoryHoldsATrialForEachCore(int cores, long bytes, Health health) {
    assertThat(new MemoryCheck(STUDY).examine(cores, bytes).health()).isEqualTo(health);
  }

  @Test
  void whatWouldHelpDependsOnWhetherOneTrialFits() {
    var check = new MemoryCheck(STUDY);

    assertThat(check.examine(2, 1_009).help())
        .hasValueSatisfying(help -> assertThat(help).startsWith("Give the machine or container"));
    assertThat(check.examine(2, 1_010).help())
        .hasValueSatisfying(help -> assertThat(help).startsWith("Fewer --threads need less"));
  }

  @Test
  void diskIsTriedWhereRunsWouldBe() throws IOException {
    Condition condition = new DiskCheck(folder.resolve("a/runs"), STUDY).examine();

    assertThat(condition.health()).as(condition.found()).isNotEqualTo(Health.BROKEN);
    assertThat(condition.found()).contains(" free in " + folder + "; ");
    assertThat(folder).as("what is left").isEmptyDirectory();
  }

  @Test
  void aFileIsNoDisk() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(new DiskCheck(file.resolve("runs"), STUDY).examine())
        .isEqualTo(Condition.broken(
            file + " is a file, not a folder",
            "Look who may write to " + file.resolve("runs")
                + ", or name another folder by --out, here and with 'fanin run'."));
  }

  @ParameterizedTest
  @CsvSource({"4999, 1, SLOW", "5000, 1001, SLOW", "5000, 1000, OK"})
  void diskHasRoomAndIsFast(long bytes, long millis, Health health) {
    assertThat(new DiskCheck(folder, STUDY)
            .examine(folder, bytes, Duration.ofMillis(millis))
            .health())
        .isEqualTo(health);
  }

  @Test
  void arrowFiguresAndDatasetAreWellHere() throws Exception {
    for (Check check : List.of(new ArrowCheck(), new FigureCheck(), new DatasetCheck())) {
      Condition condition = check.examine();

      assertThat(condition.health()).as(condition.found()).isEqualTo(Health.OK);
    }
    assertThat(new DatasetCheck().examine().found())
        .isEqualTo("60,000 training and 10,000 test samples; the SHA-256 of 4 files is right");
  }

  @Test
  void aPluginThatCannotBeReadIsBroken() throws IOException {
    Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
    try (Plugins none = Plugins.onClassPath();
        Plugins broken = Plugins.in(List.of(jar))) {
      assertThat(new PluginsCheck(none).examine()).isEqualTo(Condition.ok("none"));
      assertThat(new PluginsCheck(broken).examine())
          .satisfies(condition -> assertThat(condition.health()).isEqualTo(Health.BROKEN))
          .satisfies(condition -> assertThat(condition.found()).startsWith(jar + " "));
    }
  }
}
