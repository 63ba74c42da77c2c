package org.fanin.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fanin.experiments.article.ArticleLiteral;
import org.fanin.experiments.article.MnistRelu;
import org.fanin.experiments.samples.S01HelloExperiment;
import org.fanin.experiments.samples.S02CustomInitializer;
import org.fanin.experiments.samples.S03NegativeControl;
import org.fanin.experiments.samples.S04ResidualDepth;
import org.fanin.experiments.samples.S05LetDataSetTheScale;
import org.fanin.experiments.samples.S06HowDeep;
import org.fanin.experiments.samples.S07StepByStep;
import org.fanin.results.folder.Outcome;
import org.fanin.running.RunReport;
import org.fanin.study.Study;
import org.fanin.study.StudyOverrides;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every study runs to its report, on the first thousand digits. */
class StudiesTensorFlowTest {

  private static final StudyOverrides SHORT = new StudyOverrides(
      Optional.of(1), Optional.empty(), Optional.of(1), Optional.empty(), List.of());

  @TempDir
  Path out;

  @ParameterizedTest
  @ValueSource(
      classes = {
        MnistRelu.class,
        ArticleLiteral.class,
        S01HelloExperiment.class,
        S02CustomInitializer.class,
        S03NegativeControl.class,
        S04ResidualDepth.class,
        S05LetDataSetTheScale.class,
        S06HowDeep.class,
        S07StepByStep.class
      })
  void runsToItsReport(Class<?> type) {
    var laboratory = new Laboratory();
    Study study = onFirstDigits(laboratory.read(type));
    RunReport report = laboratory.run(study, SHORT, out);
    assertThat(report.outcomes())
        .hasSize(study.arms().size())
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Completed.class));
    assertThat(report.folder().reportMarkdown())
        .content()
        .contains(study.title())
        .contains(study.arms().get(0).label());
    assertThat(report.folder().figures()).isNotEmptyDirectory();
  }

  static Study onFirstDigits(Study study) {
    return new Study(
        study.name(),
        study.className(),
        study.title(),
        FirstDigits.class,
        study.scaling(),
        study.loss(),
        study.schedule(),
        study.captures(),
        study.arms(),
        study.claims());
  }
}
