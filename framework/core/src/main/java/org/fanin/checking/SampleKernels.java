package org.fanin.checking;

import static org.fanin.initializers.activation.Activation.RELU;

import java.util.List;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;

/** Kernels of every kind, of odd and even sizes, on which initializers are tried. */
final class SampleKernels {

  private static final Window WINDOW = new Window(List.of(3, 3));

  private SampleKernels() {}

  /** One or more of each kind, small. */
  static List<Kernel> all() {
    return inNetwork(
        Stream.of(
            Kernel.dense("wide", 7, 20),
            Kernel.dense("narrow", 20, 7),
            Kernel.dense("single", 1, 1),
            Kernel.convolution("line", new Window(List.of(5)), 4, 6),
            Kernel.convolution("picture", WINDOW, 3, 8),
            Kernel.convolution("room", new Window(List.of(3, 3, 3)), 2, 4),
            Kernel.grouped("grouped", WINDOW, 2, 4, 6),
            Kernel.depthwise("depthwise", WINDOW, 4, 2),
            Kernel.transposed("transposed", WINDOW, 4, 6),
            Kernel.recurrent("recurrent", 4, 6, 6),
            Kernel.embedding("embedding", 30, 8),
            Kernel.intoHeads("into-heads", 12, 3, 4),
            Kernel.outOfHeads("out-of-heads", 3, 4, 12)),
        Kernel.separable("separable", WINDOW, 4, 1, 6).stream());
  }

  /** One or more of each kind, with weights enough to tell a normal law's variance 4 % wrong. */
  static List<Kernel> large() {
    return inNetwork(
        Stream.of(
            Kernel.dense("dense", 500, 400),
            Kernel.convolution("line", new Window(List.of(5)), 64, 128),
            Kernel.convolution("picture", WINDOW, 64, 128),
            Kernel.convolution("room", new Window(List.of(3, 3, 3)), 32, 48),
            Kernel.grouped("grouped", WINDOW, 4, 64, 256),
            Kernel.depthwise("depthwise", WINDOW, 512, 8),
            Kernel.transposed("transposed", WINDOW, 48, 96),
            Kernel.recurrent("recurrent", 4, 96, 96),
            Kernel.embedding("embedding", 1_000, 40),
            Kernel.intoHeads("into-heads", 192, 4, 48),
            Kernel.outOfHeads("out-of-heads", 4, 48, 192)),
        Kernel.separable("separable", WINDOW, 192, 1, 192).stream().skip(1));
  }

  private static List<Kernel> inNetwork(Stream<Kernel> one, Stream<Kernel> parts) {
    return Stream.concat(one, parts)
        .map(kernel -> kernel.followedBy(RELU).at(2, 4))
        .toList();
  }
}
