package org.fanin.benchmarks.measurement;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.fanin.benchmarks.contender.Arm;
import org.fanin.benchmarks.contender.ContenderProcess;
import org.fanin.benchmarks.contender.Library;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.RunFolder;

/**
 * The reference study as a whole process, with Fanin's captures and report, against other
 * libraries, which only train and evaluate.
 *
 * <p>It is {@code mnist-relu} with one repeat: five arms of five epochs, in batches of 32, with Adam.
 */
public final class ReferenceStudy implements Measurement {

  private static final String STUDY = "mnist-relu";
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Programs programs;
  private final List<Library> others;

  /** Starts {@code programs}, and compares with {@code others}. */
  public ReferenceStudy(Programs programs, List<Library> others) {
    this.programs = programs;
    this.others = others;
  }

  @Override
  public Findings measure(Effort effort) {
    var accuracies = new Accuracies(effort.accuracyTolerance());
    var attempts = new ArrayList<Attempt>();
    attempts.add(new Attempt("Fanin", () -> fanin(CORES, effort, accuracies)));
    attempts.add(new Attempt("Fanin, one trial at a time", () -> fanin(1, effort, accuracies)));
    for (Library library : others) {
      String label = library.label();
      var attempt = new Attempt(
          label, () -> contender(library, effort.epochs(), found -> accuracies.add(label, found)));
      // Unpacks native code before the clock starts.
      attempt.prepare(() -> contender(library, 0, untrained -> {}));
      attempts.add(attempt);
    }
    List<Series> seconds =
        Rounds.of(effort.longRounds(), Unit.SECONDS, List.<DoubleSupplier>copyOf(attempts));
    return findings(effort, attempts, seconds, accuracies);
  }

  private static Findings findings(
      Effort effort, List<Attempt> attempts, List<Series> seconds, Accuracies accuracies) {
    String what = String.format(ROOT, "reference study, 5 arms x %d epochs", effort.epochs());
    var rows = new ArrayList<Comparison>();
    if (attempts.get(0).succeeded()) {
      for (int i = 1; i < attempts.size(); i++) {
        String other = attempts.get(i).label();
        if (attempts.get(i).succeeded()) {
          rows.add(new Comparison(what, seconds.get(0), other, seconds.get(i), goal(other)));
        }
      }
    }
    String failures = attempts.stream().map(Attempt::failure).collect(joining());
    return new Findings(
        rows,
        "The reference study is `mnist-relu` with one repeat: five arms, batches of 32, Adam. Whole"
            + " processes, from start to exit. Fanin captures every layer and writes its report,"
            + " the others train and evaluate only. Of `zeros`, which stays silent, Fanin trains the"
            + " head alone, with the same numbers; the others train it as a whole. Test accuracies,"
            + " which must agree: "
            + accuracies.text() + "." + failures);
  }

  private static Optional<Goal> goal(String other) {
    if (other.equals(Library.TENSORFLOW_JAVA.label())) {
      return Optional.of(Goal.atMost(0.50));
    }
    return other.equals(Library.DJL.label()) ? Optional.of(Goal.atMost(0.20)) : Optional.empty();
  }

  private double fanin(int threads, Effort effort, Accuracies accuracies) {
    try (Scratch scratch = Scratch.create()) {
      double seconds = programs.fanin(List.of(
          "run",
          STUDY,
          "--quiet",
          "--repeats=1",
          "--epochs=" + effort.epochs(),
          "--threads=" + threads,
          "--out=" + scratch.path()));
      accuracies.add("Fanin", ofRun(scratch.path().resolve(STUDY)));
      return seconds;
    }
  }

  /** DJL is to take what Maven brought, and to ask no server. */
  private double contender(Library library, int epochs, Consumer<Map<Arm, Double>> accuracies) {
    try (Scratch scratch = Scratch.create()) {
      Path file = scratch.path().resolve("accuracies.txt");
      double seconds = programs.java(List.of(
          "-Dai.djl.offline=true",
          "-DOPT_OUT_TRACKING=true",
          "-cp",
          System.getProperty("java.class.path"),
          ContenderProcess.class.getName(),
          library.name(),
          String.valueOf(epochs),
          file.toString()));
      accuracies.accept(ContenderProcess.read(file));
      return seconds;
    }
  }

  /** Of the only run in {@code study}. */
  private static Map<Arm, Double> ofRun(Path study) {
    try (Stream<Path> runs = Files.list(study)) {
      var folder = new RunFolder(runs.findFirst().orElseThrow());
      var accuracies = new EnumMap<Arm, Double>(Arm.class);
      for (ArmRecord arm : folder.manifest().arms()) {
        String name = arm.label().replaceFirst("\\(.*", "").toUpperCase(ROOT);
        var outcome = (Completed) folder.trial(arm.slug(), 1).outcome().orElseThrow();
        accuracies.put(Arm.valueOf(name), outcome.testAccuracy());
      }
      return accuracies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
