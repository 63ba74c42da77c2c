package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.fanin.TinyStudy;
import org.fanin.data.Dataset;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.plan.Trial;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;

/** A process that runs a study and tells standard output what memory it took. */
final class MemoryRun {

  static final int WIDTH = 2_048;

  private static final int WARM_UP = 30;
  private static final String SAMPLES = "fanin.memory.samples";

  private MemoryRun() {}

  /** The folder of runs, then {@code soak} and repeats of two arms, or {@code wide} and samples. */
  public static void main(String[] args) {
    Path out = Path.of(args[0]);
    int count = Integer.parseInt(args[2]);
    if (args[1].equals("wide")) {
      System.setProperty(SAMPLES, args[2]);
      Runs.run(wide(count), 1, out);
      say("peak", status("VmHWM"));
      return;
    }
    run(TinyStudy.of(WARM_UP, 1), out, false);
    sayHandles();
    run(TinyStudy.of(count, 1), out, true);
    sayHandles();
  }

  private static void run(Study study, Path out, boolean isTold) {
    Runs.runner(1).run(Runs.request(study, out), new ResidentListener(isTold));
  }

  private static void sayHandles() {
    // What nobody holds any more is let go of, as far as it goes by the collector.
    System.gc();
    say("pointers", Pointer.totalCount());
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      say("files", files.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String what, long number) {
    System.out.println(what + " " + number);
    System.out.flush();
  }

  /** A line of the kernel's status of this process, in KiB. */
  private static long status(String name) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status"), UTF_8).stream()
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A layer that is wide, captured on many samples and never trained. */
  private static Study wide(int samples) {
    Layers network =
        Layers.input(List.of(WideDataset.INPUTS)).dense(WIDTH).relu().dense("head", 2);
    return new Study(
        "wide",
        "org.fanin.Wide",
        "A wide layer",
        WideDataset.class,
        TinyStudy.of(1, 1).scaling(),
        TinyStudy.of(1, 1).loss(),
        new Schedule(0, 16, 1, 7),
        new CapturePlan(Set.of(Quantity.OUTPUT), List.of(), samples),
        List.of(new Arm("he", "he", new He.Sampler(Law.TRUNCATED_NORMAL), network, TinyStudy.ADAM)),
        List.of());
  }

  /** Few numbers a sample. */
  static final class WideDataset implements Dataset {

    private static final int INPUTS = 4;

    @Override
    public String name() {
      return "wide";
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(INPUTS);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      return new LoadedDataset(samples(16), samples(Integer.getInteger(SAMPLES)), new TreeMap<>());
    }

    private static Samples samples(int count) {
      float[] values = new float[count * INPUTS];
      for (int i = 0; i < values.length; i++) {
        values[i] = i % 7 - 3;
      }
      return new Samples(new Features.Reals(values, INPUTS), new int[count]);
    }
  }

  /** Tells the resident memory after every trial. */
  private static final class ResidentListener extends SilentListener {
    private final boolean isTold;

    ResidentListener(boolean isTold) {
      this.isTold = isTold;
    }

    @Override
    public void finished(Trial trial, Outcome outcome) {
      if (isTold) {
        say("resident", status("VmRSS"));
      }
    }
  }
}
