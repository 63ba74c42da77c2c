package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.fanin.TinyStudy;
import org.fanin.data.DatasetException;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.optimizers.Sgd;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolderException;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunnerTensorFlowTest {

  @TempDir
  Path out;

  @Test
  void theSameBytesAgainAndWithAnyNumberOfThreads() {
    Study study = TinyStudy.of(3, 2);
    SortedMap<String, String> once = Runs.checksums(Runs.run(study, 1, out.resolve("a")));
    assertThat(once.keySet())
        .contains("report.md", "statistics.arrow", "histograms.arrow")
        .contains("trials/he/3/history.arrow", "trials/he/3/captures/END.arrow");
    assertThat(Runs.checksums(Runs.run(study, 1, out.resolve("b")))).isEqualTo(once);
    assertThat(Runs.checksums(Runs.run(study, 2, out.resolve("c")))).isEqualTo(once);
  }

  @Test
  void equalRunsHaveEqualManifestsButForTimeAndPlace() {
    Study study = TinyStudy.of(1, 1);
    Manifest one = Runs.run(study, 1, out.resolve("a")).folder().manifest();
    Manifest two = Runs.run(study, 2, out.resolve("b")).folder().manifest();
    assertThat(one.with(two.timeAndPlace())).isEqualTo(two);
    assertThat(one.timeAndPlace().trials()).hasSize(2);
    assertThat(one.timeAndPlace().finished()).isPresent();
  }

  @Test
  void aDivergedTrialIsAResultAndTheOthersGoOn() {
    var he = new He.Sampler(Law.TRUNCATED_NORMAL);
    Study study = TinyStudy.of(
        1, 1, List.of(TinyStudy.arm("wild", he, new Sgd.Rule(1e30, 0)), TinyStudy.arm("he", he)));
    RunReport report = Runs.run(study, 2, out.resolve("a"));
    assertThat(report.outcomes()).hasSize(2);
    assertThat(report.failures()).isZero();
    assertThat(report.folder().reportMarkdown()).content().contains("wild");
  }

  @Test
  void refusesABatchAboveTheTrainingPartBeforeAnythingIsWritten() {
    Study study = Runs.withBatchSize(TinyStudy.of(1, 1), 251);
    assertThatThrownBy(() -> Runs.run(study, 1, out.resolve("a")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("batchSize 251 is above the 250 training samples of tiny");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void saysThatTheOutFolderCannotBeWritten() throws IOException {
    Files.createFile(out.resolve("file"));
    assertThatThrownBy(() -> Runs.run(TinyStudy.of(1, 1), 1, out.resolve("file")))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(out.resolve("file").toString());
  }
}
