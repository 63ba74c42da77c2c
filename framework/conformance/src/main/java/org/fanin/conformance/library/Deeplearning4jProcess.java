package org.fanin.conformance.library;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.distribution.OrthogonalDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.fanin.conformance.question.Kind;
import org.fanin.conformance.question.Layer;

/** Draws DL4J's orthogonal kernels in a process of its own, as the drawing may crash it. */
final class Deeplearning4jProcess {
  private static final int SECONDS = 60;

  private Deeplearning4jProcess() {}

  /**
   * Draws one kernel of {@code layer} from each seed.
   *
   * @throws NoAnswerException if the process crashes or runs for more than a minute
   */
  static List<Drawn> draw(Layer layer, long... seeds) {
    try {
      Path file = Files.createTempFile("conformance", ".weights");
      try {
        await(start(file, layer, seeds));
        return read(ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer(), layer, seeds.length);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while DL4J drew", e);
    }
  }

  /**
   * Draws in the process that {@link #draw} starts.
   *
   * @param arguments the file for the weights; kind, inputs, outputs and side of the layer; seeds
   */
  public static void main(String[] arguments) throws IOException {
    List<String> list = List.of(arguments);
    int[] sizes = list.subList(2, 5).stream().mapToInt(Integer::parseInt).toArray();
    Layer layer = new Layer(Kind.valueOf(list.get(1)), sizes[0], sizes[1], sizes[2], 1);
    IWeightInit orthogonal = new WeightInitDistribution(new OrthogonalDistribution(1));
    try (DataOutputStream file = new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(Path.of(list.get(0)))))) {
      for (String seed : list.subList(5, list.size())) {
        Drawn drawn = Deeplearning4jNetwork.draw(layer, orthogonal, Long.parseLong(seed));
        for (float weight : drawn.weights()) {
          file.writeFloat(weight);
        }
      }
    }
  }

  private static Process start(Path file, Layer layer, long... seeds) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+ErrorFileToStdout",
        "-cp",
        System.getProperty("java.class.path"),
        Deeplearning4jProcess.class.getName(),
        file.toString(),
        layer.kind().name()));
    LongStream sizes = LongStream.of(layer.inputs(), layer.outputs(), layer.side());
    LongStream.concat(sizes, LongStream.of(seeds)).mapToObj(Long::toString).forEach(command::add);
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static void await(Process process) throws InterruptedException {
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    if (!ended || process.exitValue() != 0) {
      // Which of the two it does differs from run to run.
      throw new NoAnswerException("crashes or never ends");
    }
  }

  private static List<Drawn> read(FloatBuffer weights, Layer layer, int count) {
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] kernel = new float[layer.weights()];
      weights.get(kernel);
      drawn.add(new Drawn(Deeplearning4jNetwork.layout(layer).shape(), kernel));
    }
    return drawn;
  }
}
