package org.fanin.experiments;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.graph.Device;
import org.fanin.plugins.TimeLimit;
import org.fanin.running.RunReport;
import org.fanin.running.RunRequest;
import org.fanin.running.StudyRunner;
import org.fanin.study.Study;
import org.fanin.study.StudyOverrides;
import org.fanin.study.StudyReader;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.LocalRunModule;

/** Reads and runs studies as the command line does, two trials at a time. */
public final class Laboratory {

  private static final int THREADS = 2;

  private final Datasets datasets = new Datasets(new DataFolder(Optional.empty()));

  /** The study that {@code type} describes. */
  public Study read(Class<?> type) {
    return new StudyReader(datasets, TimeLimit.OF_READING).read(type);
  }

  /** Runs {@code study} with {@code overrides} below {@code out}. */
  public RunReport run(Study study, StudyOverrides overrides, Path out) {
    var request = new RunRequest(overrides.applyTo(study), overrides.values(), "fanin run it", out);
    return Guice.createInjector(new DataModule(datasets), new LocalRunModule(Device.CPU, THREADS))
        .getInstance(StudyRunner.class)
        .run(request, new SilentListener());
  }
}
