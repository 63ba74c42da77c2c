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
import org.fanin.data.TinyDataset;
import org.fanin.initializers.AutoInit;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.He;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.MetaInit;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.WithinLayer;
import org.fanin.initializers.Zeros;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolderException;
import org.fanin.study.Arm;
import org.fanin.study.Study;
import org.fanin.training.RunCancelledException;
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
  void aFinishedRunThatGoesOnIsUnfinishedUntilItIsOverAgain() throws IOException {
    Study study = TinyStudy.of(1, 2);
    RunRequest request = Runs.request(study, out);
    RunReport whole = Runs.runner(1).run(request, new SilentListener());
    Files.delete(whole.folder().path().resolve("trials/he/1/outcome.json"));
    assertThat(whole.folder().manifest().timeAndPlace().finished()).isPresent();

    assertThatThrownBy(
            () -> Runs.runner(1).resume(whole.folder(), request, new StoppingListener(1)))
        .isInstanceOf(RunCancelledException.class);
    assertThat(whole.folder().manifest().timeAndPlace().finished()).isEmpty();

    RunReport newest = Runs.runner(1).resumeNewest(request, new SilentListener());
    assertThat(newest.folder()).isEqualTo(whole.folder());
    assertThat(newest.folder().manifest().timeAndPlace().finished()).isPresent();
  }

  @Test
  void theSameBytesWithAnyNumberOfThreadsWhereLawsLookAtData() {
    Study study = TinyStudy.of(
        2,
        1,
        List.of(
            TinyStudy.arm("lsuv", new Lsuv.Sampler(0.01, 10)),
            TinyStudy.arm("within-layer", new WithinLayer.Sampler(0)),
            TinyStudy.arm("autoinit", new AutoInit.Sampler(1, Law.NORMAL)),
            TinyStudy.arm("metainit", new MetaInit.Sampler(1, 3))));
    SortedMap<String, String> once = Runs.checksums(Runs.run(study, 1, out.resolve("a")));
    assertThat(Runs.checksums(Runs.run(study, 2, out.resolve("b")))).isEqualTo(once);
  }

  @Test
  void aTrialHasTheSameBytesWhateverTrialsHadItsSessionBefore() {
    List<Arm> arms = List.of(
        TinyStudy.arm("wild", new Gaussian.Sampler(0, 1e30)),
        TinyStudy.arm("lsuv", new Lsuv.Sampler(0.01, 10)),
        TinyStudy.arm("metainit", new MetaInit.Sampler(1, 3)),
        TinyStudy.arm("he", new He.Sampler(Law.NORMAL)));
    RunReport report = Runs.run(TinyStudy.of(2, 1, arms), 1, out.resolve("a"));
    assertThat(report.outcomes()).hasAtLeastOneElementOfType(Outcome.Diverged.class);
    SortedMap<String, String> together = Runs.checksums(report);
    for (Arm arm : arms) {
      RunReport alone = Runs.run(TinyStudy.of(1, 1, List.of(arm)), 1, out.resolve(arm.slug()));
      SortedMap<String, String> files = Runs.checksums(alone);
      files.keySet().removeIf(file -> !file.matches("trials/.*\\.arrow"));
      assertThat(files).hasSizeGreaterThan(3);
      assertThat(together).containsAllEntriesOf(files);
    }
  }

  @Test
  void anUntrainedNetworkIsCapturedOnce() {
    RunReport report = Runs.run(TinyStudy.of(1, 0), 1, out.resolve("a"));
    assertThat(Runs.checksums(report).keySet())
        .contains("trials/he/1/captures/INIT.arrow", "report.md")
        .noneMatch(file -> file.contains("END"));
    assertThat(report.folder().reportMarkdown()).content().doesNotContain("END");
  }

  @Test
  void aLayerThatCannotBeFittedEndsItsArmAndSaysWhy() {
    WeightInitializer dead = new Zeros.Sampler();
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .dense("silent", 8, dead)
        .relu()
        .dense("head", TinyDataset.CLASSES);
    Arm arm = new Arm("lsuv", "lsuv", new Lsuv.Sampler(0.1, 10), network, TinyStudy.ADAM);
    RunReport report = Runs.run(
        TinyStudy.of(1, 1, List.of(arm, TinyStudy.arm("he", new He.Sampler(Law.NORMAL)))),
        2,
        out.resolve("a"));
    assertThat(report.incomplete()).isEqualTo(1);
    assertThat(report.outcomes())
        .filteredOn(Outcome.Failed.class::isInstance)
        .singleElement()
        .extracting(outcome -> ((Outcome.Failed) outcome).cause())
        .isEqualTo(
            "the initializer org.fanin.initializers.Lsuv$Sampler of lsuv cannot fit layer 'head' to the training samples: the layer is"
                + " dead: no unit tells one sample from another");
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
  void aDivergedTrialIsKeptAndTheOthersGoOn() {
    var he = new He.Sampler(Law.TRUNCATED_NORMAL);
    Study study = TinyStudy.of(
        1, 1, List.of(TinyStudy.arm("wild", he, new Sgd.Rule(1e30, 0)), TinyStudy.arm("he", he)));
    RunReport report = Runs.run(study, 2, out.resolve("a"));
    assertThat(report.outcomes()).hasSize(2);
    assertThat(report.incomplete()).isEqualTo(1);
    assertThat(report.folder().reportMarkdown()).content().contains("wild");
  }

  @Test
  void refusesABatchAboveTheTrainingPartBeforeAnythingIsWritten() {
    Study study = Runs.withBatchSize(TinyStudy.of(1, 1), 251);
    assertThatThrownBy(() -> Runs.run(study, 1, out.resolve("a")))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "tiny-study: batchSize must be at most the 250 training samples of tiny, but is 251");
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
