package org.fanin.experiments;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.graph.Device;
import org.fanin.running.RunReport;
import org.fanin.running.RunRequest;
import org.fanin.running.StudyRunner;
import org.fanin.study.Study;
import org.fanin.study.StudyOverrides;
import org.fanin.study.StudyReader;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.LocalRunModule;
import org.fanin.wiring.StudyModule;

/** Reads and runs studies as the command line does, two trials at a time. */
public final class Laboratory {

  private static final int THREADS = 2;

  private final Injector injector = Guice.createInjector(
      new DataModule(new DataFolder(Optional.empty())),
      new StudyModule(),
      new LocalRunModule(Device.CPU, THREADS));

  /** The study that {@code type} describes. */
  public Study read(Class<?> type) {
    return injector.getInstance(StudyReader.class).read(type);
  }

  /** Runs {@code study} with {@code overrides} below {@code out}. */
  public RunReport run(Study study, StudyOverrides overrides, Path out) {
    var request = new RunRequest(overrides.applyTo(study), overrides.values(), "fanin run it", out);
    return injector.getInstance(StudyRunner.class).run(request, new SilentListener());
  }
}
