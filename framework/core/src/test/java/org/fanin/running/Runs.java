package org.fanin.running;

import com.google.inject.Guice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.graph.Device;
import org.fanin.results.folder.RunFolder;
import org.fanin.study.Schedule;
import org.fanin.study.Study;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.LocalRunModule;

/** Runs small studies, and tells whether two runs gave the same bytes. */
final class Runs {

  private Runs() {}

  static StudyRunner runner(int threads) {
    return Guice.createInjector(
            new DataModule(new Datasets(new DataFolder(Optional.empty()))),
            new LocalRunModule(Device.CPU, threads))
        .getInstance(StudyRunner.class);
  }

  static RunRequest request(Study study, Path out) {
    return new RunRequest(study, new TreeMap<>(), "fanin run tiny-study", out);
  }

  /** With the checksums of plugin jars. */
  static RunRequest request(Study study, Path out, Map<String, String> plugins) {
    return new RunRequest(
        study,
        new TreeMap<>(),
        "fanin run tiny-study",
        out,
        new ForeignCode(new TreeMap<>(plugins), Optional.empty()),
        Conduct.usual());
  }

  static RunReport run(Study study, int threads, Path out, Map<String, String> plugins) {
    return runner(threads).run(request(study, out, plugins), new SilentListener());
  }

  static RunReport run(Study study, int threads, Path out) {
    return runner(threads).run(request(study, out), new SilentListener());
  }

  static Study withBatchSize(Study study, int batchSize) {
    Schedule schedule = study.schedule();
    var other = new Schedule(schedule.epochs(), batchSize, schedule.repeats(), schedule.seed());
    return study.with(other, study.captures(), study.arms());
  }

  /** A number for the content of every file but the manifest and the pictures. */
  static SortedMap<String, String> checksums(RunReport report) {
    return checksums(report.folder());
  }

  /** A number for the content of every visible file but the manifest and the pictures. */
  static SortedMap<String, String> checksums(RunFolder folder) {
    Path root = folder.path();
    var checksums = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!file.getFileName().toString().startsWith(".")
            && !name.equals("manifest.json")
            && !name.startsWith("figures")) {
          checksums.put(name, Arrays.hashCode(Files.readAllBytes(file)) + "/" + Files.size(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksums;
  }
}
