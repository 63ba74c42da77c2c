package org.fanin.cli.options;

import com.google.inject.Injector;
import java.util.Optional;
import org.fanin.cli.description.StudyDescription;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Datasets;
import org.fanin.running.DatasetFit;
import org.fanin.running.SourceFile;
import org.fanin.study.Study;
import org.fanin.study.StudyOverrides;

/**
 * A study as it is to be run.
 *
 * @param study with what is changed of it
 * @param overrides what is changed
 * @param source the file that it was compiled from, if it is no class
 * @param injector brings what the study was read with: plugins and datasets
 */
public record ChosenStudy(
    Study study, StudyOverrides overrides, Optional<SourceFile> source, Injector injector) {

  /**
   * The dataset that it trains on.
   *
   * @throws DatasetException if it is known to have too few samples
   */
  public Dataset dataset() {
    Dataset dataset = injector.getInstance(Datasets.class).get(study.dataset());
    DatasetFit.check(study.schedule().batchSize(), dataset);
    return dataset;
  }

  /** What it will run. */
  public StudyDescription description() {
    return StudyDescription.of(study, dataset());
  }
}
