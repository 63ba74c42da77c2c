package org.fanin.benchmarks.measurement;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.util.MemoryUtil;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;

/** Bytes a second from TensorFlow's memory to an Arrow file, against a plain copy to a file. */
public final class CaptureSpeed implements Measurement {

  private static final int ROWS = 1_000;
  private static final int BATCHES = 10;
  private static final List<Quantity> QUANTITIES =
      List.of(Quantity.PRE_ACTIVATION, Quantity.OUTPUT);
  /** Where Linux keeps files in memory, so that no disk hides the cost of writing. */
  private static final Path MEMORY = Path.of("/dev/shm");

  @Override
  public Findings measure(Effort effort) {
    var rows = new ArrayList<Comparison>();
    try (Scratch disk = Scratch.create()) {
      rows.add(compare("capture to disk", disk.path(), effort));
    }
    if (Files.isWritable(MEMORY)) {
      try (Scratch memory = Scratch.in(MEMORY)) {
        rows.add(compare("capture to a file in memory", memory.path(), effort));
      }
    }
    return new Findings(
        rows,
        "Capture: ten layers' values of 10,000 samples, from tensors to a file that is forced to"
            + " the disk; the plain copy writes the same bytes and forces them, too.");
  }

  private static Comparison compare(String what, Path folder, Effort effort) {
    var series = new ArrayList<Series>();
    try (var network = new ReferenceNetwork();
        var session = network.session();
        BufferAllocator allocator = new RootAllocator()) {
      session.capture(network.tensors().test(), QUANTITIES, 0, ROWS, values -> {
        double bytes =
            BATCHES * values.stream().mapToDouble(NativeValues::byteLength).sum();
        series.addAll(Rounds.warmed(
            effort.shortRounds(),
            Unit.BYTES_A_SECOND,
            List.of(
                () -> bytes / Rounds.seconds(1, () -> capture(values, folder, allocator)),
                () -> bytes / Rounds.seconds(1, () -> copy(values, folder)))));
      });
    }
    return new Comparison(
        what, series.get(0), "a plain copy", series.get(1), Optional.of(Goal.atLeast(0.7)));
  }

  private static void capture(List<NativeValues> values, Path folder, BufferAllocator allocator) {
    int[] samples = IntStream.range(0, ROWS).toArray();
    try (CaptureWriter writer =
        CaptureWriter.create(folder.resolve("capture.arrow"), header(), ROWS, allocator)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        writer.append(samples, samples, values);
      }
      writer.commit();
    }
  }

  private static CaptureHeader header() {
    Stream<CapturedColumn> columns = QUANTITIES.stream()
        .flatMap(quantity -> ReferenceNetwork.LAYERS.kernels().stream()
            .map(kernel -> new CapturedColumn(kernel.layer(), quantity, List.of(kernel.fanOut()))));
    return new CaptureHeader(new Origin("benchmark", "he", 1), Moment.INIT, columns.toList());
  }

  private static void copy(List<NativeValues> values, Path folder) {
    Path file = folder.resolve("copy");
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        for (NativeValues tensor : values) {
          ByteBuffer bytes =
              MemoryUtil.directBuffer(tensor.address(), Math.toIntExact(tensor.byteLength()));
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
