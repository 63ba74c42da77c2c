package org.fanin.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.graph.Grading;
import org.fanin.graph.NetworkSession;
import org.fanin.graph.NetworkSession.ValueSink;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.KernelFile;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.TrialFolder;

/** Writes what a study keeps of one network, moment by moment. */
final class CaptureRecorder {

  private static final long BATCH_VALUES = 1 << 24;

  private final TrialContext context;
  private final Trial trial;
  private final TrialFolder folder;

  CaptureRecorder(TrialContext context, Trial trial, TrialFolder folder) {
    this.context = context;
    this.trial = trial;
    this.folder = folder;
  }

  /** Takes what is wanted at {@code moment}, if anything; its score, if it is a test as well. */
  Optional<Score> take(NetworkSession session, Moment moment) {
    return context.study().moments().contains(moment) ? takeAll(session, moment) : Optional.empty();
  }

  private Optional<Score> takeAll(NetworkSession session, Moment moment) {
    Optional<Score> score = signals().isEmpty() ? Optional.empty() : takeSignals(session, moment);
    if (isWanted(Quantity.WEIGHT)) {
      Path file = folder.weights(moment);
      session.layers().captureWeights(kernels(file, moment, Quantity.WEIGHT));
    }
    if (isWanted(Quantity.GRADIENT)) {
      Path file = folder.gradients(moment);
      int[] probe = IntStream.range(0, context.probe()).toArray();
      session
          .layers()
          .captureGradients(
              context.tensors().test(), probe, kernels(file, moment, Quantity.GRADIENT));
    }
    return score;
  }

  /**
   * Whether captures are tests as well: all test samples go through the network for them, and in the
   * batches of a test, as the mean loss of others could differ in its last digit.
   */
  boolean areTests() {
    return !signals().isEmpty()
        && context.probe() == context.dataset().test().count()
        && batchRows(header(Moment.END, signals())) == trial.arm().network().rows();
  }

  private List<Quantity> signals() {
    return context.study().captures().quantities().stream()
        .filter(Quantity::isSignal)
        .toList();
  }

  private Optional<Score> takeSignals(NetworkSession session, Moment moment) {
    List<Quantity> quantities = signals();
    CaptureHeader header = header(moment, quantities);
    int batchRows = batchRows(header);
    int[] labels = context.dataset().test().labels();
    Grading grading = Grading.NONE;
    try (CaptureWriter writer =
        CaptureWriter.create(folder.capture(moment), header, batchRows, context.memory())) {
      for (int from = 0; from < context.probe(); from += batchRows) {
        int first = from;
        int rows = Math.min(batchRows, context.probe() - from);
        grading = grading.and(session.capture(
            context.tensors().test(),
            quantities,
            first,
            rows,
            values -> writer.append(
                IntStream.range(first, first + rows).toArray(),
                Arrays.copyOfRange(labels, first, first + rows),
                values)));
      }
      writer.commit();
    }
    return Optional.of(grading.score()).filter(score -> areTests());
  }

  private ValueSink kernels(Path file, Moment moment, Quantity quantity) {
    CaptureHeader header = header(moment, List.of(quantity));
    return values -> KernelFile.write(file, header, values, context.memory());
  }

  /** Fewer rows a batch where a row is long, so that memory does not grow with the layers. */
  private int batchRows(CaptureHeader header) {
    long width = header.columns().stream().mapToLong(CapturedColumn::width).sum();
    return (int) Math.min(trial.arm().network().rows(), Math.max(1, BATCH_VALUES / width));
  }

  private CaptureHeader header(Moment moment, List<Quantity> quantities) {
    Layers network = trial.arm().network();
    Stream<CapturedColumn> columns = quantities.stream()
        .flatMap(quantity -> (quantity.isSignal() ? network.weighted() : network.weights())
            .stream().map(weights -> column(weights, quantity)));
    var origin = new Origin(context.study().name(), trial.arm().label(), trial.repeat());
    return new CaptureHeader(origin, moment, columns.toList());
  }

  /** A signal belongs to a layer, and is named after its first kernel as the layer is. */
  private static CapturedColumn column(Parameter.Weights weights, Quantity quantity) {
    List<Integer> shape = switch (quantity) {
      case PRE_ACTIVATION -> weights.preActivationShape();
      case OUTPUT -> weights.outputShape();
      case WEIGHT, GRADIENT -> weights.shape();
    };
    return new CapturedColumn(weights.kernel().layer(), quantity, shape);
  }

  private boolean isWanted(Quantity quantity) {
    return context.study().captures().quantities().contains(quantity);
  }
}
