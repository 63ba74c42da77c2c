package org.fanin.results.summary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.KernelFile;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.CaptureRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.fanin.results.folder.Outcome.Failed;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;

/** A run folder of three arms and two repeats, as if networks had been trained. */
public final class FakeRun {

  /** Rows of every capture. */
  public static final int SAMPLES = 100;
  /** A label that must be escaped in reports. */
  public static final String ODD_ARM = "odd|arm<b>`x`";

  private static final int BATCH = 64;

  private final RunFolder folder;
  private final BufferAllocator allocator;

  private FakeRun(Path path, BufferAllocator allocator) {
    this.folder = new RunFolder(path);
    this.allocator = allocator;
  }

  /**
   * Zeros went through twice; the wide arm went through once and then diverged; the odd arm failed
   * once and has not ended.
   */
  public static RunFolder write(Path path, BufferAllocator allocator) {
    var run = new FakeRun(path, allocator);
    List<ArmRecord> arms = List.of(
        Manifests.arm("zeros", "zeros", 0),
        Manifests.arm("wide(stddev=0.5)", "wide", 0.5),
        Manifests.arm(ODD_ARM, "odd", 0.2));
    run.folder.write(manifest(arms));
    run.trial(arms.get(0), 1, 0, new Completed(OptionalDouble.of(1.1), 1.09, 0.3));
    run.trial(arms.get(0), 2, 0, new Completed(OptionalDouble.of(1.1), 1.11, 0.32));
    run.trial(arms.get(1), 1, 0.5, new Completed(OptionalDouble.of(0.1), 0.125, 0.96));
    run.trial(arms.get(1), 2, 0.5, new Diverged(17, Double.NaN, "fanin run small --trial wide/2"));
    run.trial(arms.get(2), 1, 0.2, new Failed("disk | full", "fanin run `small` --only odd"));
    return run.folder;
  }

  private static Manifest manifest(List<ArmRecord> arms) {
    Manifest small = Manifests.small();
    return new Manifest(
        Manifest.FORMAT_VERSION,
        small.study(),
        arms,
        new CaptureRecord(
            List.of(Quantity.PRE_ACTIVATION, Quantity.OUTPUT, Quantity.WEIGHT),
            List.of(Moment.INIT, Moment.END),
            SAMPLES),
        new TreeMap<>(),
        "fanin run small-study --repeats 2",
        small.versions(),
        List.of(
            new Claim("Zeros | stay at zero", Relation.CONCENTRATED_AT_ZERO, List.of("zeros")),
            new Claim("Wide is wider", Relation.WIDER_THAN, List.of("wide(stddev=0.5)", "zeros")),
            new Claim("Zeros are widest", Relation.WIDEST, List.of("zeros")),
            new Claim("He is near", Relation.MOSTLY_NEAR_ZERO, List.of("he"))),
        List.of(Manifests.forecast("zeros", 0), Manifests.forecast("wide(stddev=0.5)", 0.25)),
        small.timeAndPlace());
  }

  private void trial(ArmRecord arm, int repeat, double deviation, Outcome outcome) {
    TrialFolder trial = folder.trial(arm.slug(), repeat);
    Origin origin = new Origin("small-study", arm.label(), repeat);
    history(trial, origin, outcome);
    capture(trial, new CaptureHeader(origin, Moment.INIT, columns()), deviation, repeat);
    if (outcome instanceof Completed) {
      capture(trial, new CaptureHeader(origin, Moment.END, columns()), 2 * deviation, repeat + 7);
      weights(trial, origin);
    }
    trial.write(outcome);
  }

  private void history(TrialFolder trial, Origin origin, Outcome outcome) {
    try (HistoryWriter writer =
        HistoryWriter.create(trial.history(), origin, List.of("dense-1", "head"), allocator)) {
      writer.append(HistoryRow.epoch(0, 0, Optional.empty(), new Score(Math.log(3), 0.33)));
      for (int step = 1; step <= 62; step++) {
        double loss = step == 17 && outcome instanceof Diverged ? Double.NaN : 1.1 / step;
        writer.append(HistoryRow.step(
            1 + step / 32, step, new Score(loss, 0.5), List.of(1.0 / step, 2.0 / step)));
      }
      double accuracy = outcome instanceof Completed completed ? completed.testAccuracy() : 0.2;
      for (int epoch = 1; epoch <= 2; epoch++) {
        writer.append(HistoryRow.epoch(
            epoch, 31L * epoch, Optional.of(new Score(0.5, 0.8)), new Score(0.4, accuracy)));
      }
      writer.commit();
    }
  }

  private void capture(TrialFolder trial, CaptureHeader header, double deviation, int seed) {
    var random = new Random(seed);
    try (ArrowBuf values = allocator.buffer(BATCH * 14L * Float.BYTES);
        CaptureWriter writer =
            CaptureWriter.create(trial.capture(header.moment()), header, BATCH, allocator)) {
      for (int first = 0; first < SAMPLES; first += BATCH) {
        int rows = Math.min(BATCH, SAMPLES - first);
        int[] samples = new int[rows];
        var columns = new ArrayList<NativeValues>();
        long at = 0;
        for (CapturedColumn column : header.columns()) {
          long bytes = (long) rows * column.width() * Float.BYTES;
          columns.add(new NativeValues(values.memoryAddress() + at, bytes));
          for (long i = at; i < at + bytes; i += Float.BYTES) {
            double value = deviation * random.nextGaussian();
            boolean rectified = column.name().equals("dense-1.out");
            values.setFloat(i, (float) (rectified ? Math.max(0, value) : value));
          }
          at += bytes;
        }
        for (int row = 0; row < rows; row++) {
          samples[row] = first + row;
        }
        writer.append(samples, new int[rows], columns);
      }
      writer.commit();
    }
  }

  private void weights(TrialFolder trial, Origin origin) {
    var column = new CapturedColumn("dense-1", Quantity.WEIGHT, List.of(6, 4));
    try (ArrowBuf values = allocator.buffer(24L * Float.BYTES)) {
      for (int i = 0; i < 24; i++) {
        values.setFloat((long) i * Float.BYTES, i / 24f);
      }
      KernelFile.write(
          trial.weights(Moment.END),
          new CaptureHeader(origin, Moment.END, List.of(column)),
          List.of(new NativeValues(values.memoryAddress(), 24L * Float.BYTES)),
          allocator);
    }
  }

  private static List<CapturedColumn> columns() {
    return List.of(
        new CapturedColumn("dense-1", Quantity.PRE_ACTIVATION, List.of(4)),
        new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(4)),
        new CapturedColumn("head", Quantity.PRE_ACTIVATION, List.of(3)),
        new CapturedColumn("head", Quantity.OUTPUT, List.of(3)));
  }
}
