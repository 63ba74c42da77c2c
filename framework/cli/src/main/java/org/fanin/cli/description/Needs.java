package org.fanin.cli.description;

import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.cli.output.Amounts;
import org.fanin.data.Dataset;
import org.fanin.layers.KernelRole;
import org.fanin.layers.Layers;
import org.fanin.results.text.Numbers;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What a study takes of the machine, bounded from above.
 *
 * <p>Memory is {@code B + 2 D + F N + t max(4 (5 P + R (2 S + C)))} bytes, the maximum over the arms.
 * {@code B} is the JVM with TensorFlow and Arrow, 600 MB; {@code D} the dataset at 4 bytes a value,
 * on the heap and in TensorFlow; {@code F} the figures of one layer, 1,000 bytes, of {@code N} that
 * all trials capture, by quantity and moment; {@code t} the trials at a time; {@code P} the parameters, with
 * gradient, update and two moments of an optimizer, where a recurrent kernel has a gradient of every
 * step; {@code R} the rows of a pass, 1,000 or a batch if that is larger, and fewer where layers go
 * through many steps; {@code S} the values of one sample from the input through every layer, before
 * and after its activation, of a recurrent layer those of all steps; {@code C} those of it that are
 * captured. Gradients are captured in one pass of the whole probe, so that {@code R} is no less than
 * the probe then; through recurrent layers they are summed over passes of {@code R}. Nothing else
 * to speak of depends on the number of trials, epochs or probe samples. Disk is what is captured, plus 10 MB.
 *
 * @param sharedBytes memory for all trials together; without the data if their number is unknown
 * @param trialBytes memory for each trial that runs at one time
 * @param trials arms times repeats
 * @param diskBytes what the folder of the run takes
 */
public record Needs(long sharedBytes, long trialBytes, int trials, long diskBytes) {

  private static final long BASE_BYTES = 600_000_000;
  private static final long REPORT_BYTES = 10_000_000;
  private static final long FIGURES_BYTES = 1_000;
  private static final int COPIES_OF_PARAMETERS = 5;

  static Needs of(Study study, Dataset dataset, Captures captures) {
    long width = size(dataset.sampleShape().stream());
    long samples =
        dataset.counts().map(counts -> (long) counts.train() + counts.test()).orElse(0L);
    long data = 2 * samples * (width + 1) * Float.BYTES;
    long trial = study.arms().stream()
        .mapToLong(arm -> trial(arm, width, study.schedule().batchSize(), captures))
        .max()
        .orElse(0);
    return new Needs(
        BASE_BYTES + data + FIGURES_BYTES * figures(study, captures),
        trial,
        study.arms().size() * study.schedule().repeats(),
        captures.bytes() + REPORT_BYTES);
  }

  /** The most memory that is resident at one time, with {@code open} trials at a time. */
  public long memoryBytes(int open) {
    return Math.addExact(sharedBytes, Math.multiplyExact(trialBytes, Math.min(open, trials)));
  }

  /** What is too much with {@code threads} trials side by side, and what to do, if anything. */
  public Optional<String> refusal(int threads, long memory, long disk) {
    if (memoryBytes(threads) > memory) {
      return Optional.of("up to " + Numbers.bytes(memoryBytes(threads)) + " of memory for "
          + Amounts.count(Math.min(threads, trials), "trial") + " at a time, but this machine has "
          + Numbers.bytes(memory)
          + ". Fewer --threads, smaller layers or a smaller batch need less.");
    }
    return diskBytes > disk
        ? Optional.of(Numbers.bytes(diskBytes) + " on disk, but " + Numbers.bytes(disk)
            + " are free there. Fewer moments or quantities in @Capture, or a smaller probe, need"
            + " less; --out names another folder.")
        : Optional.empty();
  }

  /** {@code up to 1.1 GB of memory and 45 MB for each trial at a time, 2.3 GB on disk}. */
  public String text() {
    return "up to " + Numbers.bytes(sharedBytes) + " of memory and " + Numbers.bytes(trialBytes)
        + " for each trial at a time, " + Numbers.bytes(diskBytes) + " on disk";
  }

  /** Rows of statistics. */
  private static long figures(Study study, Captures captures) {
    long columns = study.arms().stream()
        .mapToLong(arm -> captures.columnsOf(arm.network()))
        .sum();
    return columns * captures.moments().size() * study.schedule().repeats();
  }

  private static long trial(Arm arm, long input, int batchSize, Captures captures) {
    Layers network = arm.network();
    long parameters = network.parameters().stream()
        .mapToLong(parameter -> size(parameter.shape().stream()))
        .sum();
    long stepped = network.weights().stream()
        .filter(weights -> weights.role() == KernelRole.RECURRENT)
        .mapToLong(weights -> (long) weights.size() * weights.inputShape().get(0))
        .sum();
    long made = network.weighted().stream()
        .mapToLong(weights -> weights.layer().values(weights.inputShape()))
        .sum();
    long values = 2 * (input + made) + captures.rowOf(network);
    int rows = Math.max(Math.max(network.rows(), batchSize), captures.gradientRowsOf(network));
    return Float.BYTES * (COPIES_OF_PARAMETERS * parameters + stepped + rows * values);
  }

  private static long size(Stream<Integer> sizes) {
    return sizes.mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
