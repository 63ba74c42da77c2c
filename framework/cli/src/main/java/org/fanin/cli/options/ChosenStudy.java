package org.fanin.cli.options;

import java.util.Optional;
import org.fanin.cli.description.StudyDescription;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Datasets;
import org.fanin.plugins.Plugins;
import org.fanin.prediction.ReceivingLaws;
import org.fanin.running.DatasetFit;
import org.fanin.running.SourceFile;
import org.fanin.study.Study;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyOverrides;

/**
 * A study as it is to be run.
 *
 * @param study with what is changed of it
 * @param overrides what is changed
 * @param source the file that it was compiled from, if it is no class
 * @param plugins it may use
 * @param datasets it may use
 */
public record ChosenStudy(
    Study study,
    StudyOverrides overrides,
    Optional<SourceFile> source,
    Plugins plugins,
    Datasets datasets) {

  /**
   * The dataset that it trains on.
   *
   * @throws DatasetException if it is known to have too few samples
   */
  public Dataset dataset() {
    Dataset dataset = datasets.get(study.dataset());
    DatasetFit.check(study, dataset);
    return dataset;
  }

  /**
   * What it will run.
   *
   * @throws DatasetException if it is known to have too few samples
   * @throws StudyFaultsException if an arm cannot be drawn
   */
  public StudyDescription description() {
    ReceivingLaws.check(study);
    return StudyDescription.of(study, dataset());
  }
}
