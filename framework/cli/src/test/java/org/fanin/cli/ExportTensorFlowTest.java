package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTensorFlowTest {

  @TempDir
  private Path out;

  private Path folder;

  @BeforeEach
  void run() throws IOException {
    Session.of("run", "tiny-study", "--only", "he", "--out", out.toString(), "--quiet");
    try (Stream<Path> runs = Files.list(out.resolve("tiny-study"))) {
      folder = runs.findFirst().orElseThrow();
    }
  }

  @Test
  void writesAllButCapturesIntoTheFolderOfTheRun() throws IOException {
    Session session = Session.of("export", "tiny-study", "--out", out.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out().lines())
        .anyMatch(line -> line.matches("ROWS +SIZE +FILE"))
        .anyMatch(line -> line.matches(" *16 +\\S+ kB +\\S+/csv/statistics.csv"))
        .anyMatch(line -> line.matches(" *32 +\\S+ kB +\\S+/csv/histograms.csv"))
        .anyMatch(line -> line.matches(" *10 +\\S+ (kB|bytes) +\\S+/csv/history.csv"))
        .hasSize(4);
    assertThat(folder.resolve("csv/history.csv"))
        .content()
        .startsWith("arm,repeat,kind,epoch,step,trainLoss,")
        .contains("\r\nhe,1,step,", "\r\nhe,2,epoch,2,16,");
    assertThat(folder.resolve("csv/trials")).doesNotExist();
    assertThat(Session.of("summarize", folder.toString()).exitCode()).isZero();
  }

  @Test
  void tellsProgramsWhatItWrote() throws IOException {
    Path to = out.resolve("elsewhere");
    try (RunLock lock = RunLock.of(new RunFolder(folder))) {
      Session session = Session.of(
          "export",
          folder.toString(),
          "--table",
          "captures",
          "--to",
          to.toString(),
          "--format",
          "json");

      JsonNode files = new ObjectMapper().readTree(session.out());
      assertThat(lock).as("does not matter elsewhere").isNotNull();
      assertThat(files.findValuesAsText("file"))
          .hasSize(2 * 2 * 4)
          .contains(to.resolve("trials/he/2/captures/END.dense-1.out.csv").toString());
      assertThat(files.findValuesAsText("rows")).containsOnly("100");
    }
  }

  @Test
  void doesNotWriteWhereAnotherProcessDoes() {
    try (RunLock lock = RunLock.of(new RunFolder(folder))) {
      Session session = Session.of("export", folder.toString());

      assertThat(lock).isNotNull();
      assertThat(session.err()).contains("is being written by");
      assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    }
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    Files.delete(folder.resolve("statistics.arrow"));
    Path file = Files.createFile(out.resolve("file"));

    Session session = Session.of("export", folder.toString(), "--to", file + "/csv", "--quite");

    assertThat(session.err().replace("\n", " ").replaceAll(" +", " "))
        .startsWith("fanin export: There are 3 faults: ")
        .contains("1. --quite is no option")
        .contains("2. The run " + folder + " has no statistics.arrow yet")
        .contains("3. Cannot write " + file + "/csv: a part of its path is a file");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void tellsNothingOfTablesThatNobodyAskedFor() throws IOException {
    Files.delete(folder.resolve("statistics.arrow"));

    Session session = Session.of("export", folder.toString(), "--table", "foo");

    assertThat(session.err()).startsWith("fanin export: --table must be statistics, ");
    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
  }

  @Test
  void writesNothingOfWhatIsDamaged() throws IOException {
    Files.writeString(folder.resolve("statistics.arrow"), "damaged");

    Session session = Session.of("export", folder.toString());

    assertThat(session.err().replace('\n', ' ')).contains("it is not as it was written");
    assertThat(session.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(folder.resolve("csv")).doesNotExist();
  }
}
