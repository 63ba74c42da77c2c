package org.fanin.conformance.library;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.TruncatedNormal;
import org.fanin.initializers.Uniform;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.law.Law;

/** Fanin's initializers. A kernel counts its own fans. */
public final class Fanin implements Library {
  private final Versions versions;

  /** Fanin with the version that {@code versions} names. */
  public Fanin(Versions versions) {
    this.versions = versions;
  }

  @Override
  public String name() {
    return "Fanin";
  }

  @Override
  public String version() {
    return "fanin-initializers " + versions.of("fanin");
  }

  @Override
  public List<Offer> scaled(Scaling scaling, Form form, Layer layer) {
    Law law = law(form);
    String attribute = "(law = " + law + ")";
    return List.of(
        switch (scaling) {
          case GLOROT -> offer("@Glorot" + attribute, new Glorot.Sampler(law), layer);
          case HE -> offer("@He" + attribute, new He.Sampler(law), layer);
          case LECUN -> offer("@LeCun" + attribute, new LeCun.Sampler(law), layer);
        });
  }

  @Override
  public List<Offer> fixed(Form form, Layer layer) {
    double bound = Math.sqrt(3) * FIXED_DEVIATION;
    return List.of(
        switch (form) {
          case NORMAL ->
            offer("@Gaussian(stddev = s)", new Gaussian.Sampler(0, FIXED_DEVIATION), layer);
          case TRUNCATED_NORMAL ->
            offer(
                "@TruncatedNormal(stddev = s)",
                new TruncatedNormal.Sampler(0, FIXED_DEVIATION),
                layer);
          case UNIFORM ->
            offer("@Uniform(low = -b, high = b)", new Uniform.Sampler(-bound, bound), layer);
        });
  }

  @Override
  public List<Offer> orthogonal(Layer layer) {
    return List.of(offer("@Orthogonal", new Orthogonal.Sampler(1), layer));
  }

  @Override
  public Pair pair(Layer first, Layer second, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    WeightInitializer he = new He.Sampler(Law.NORMAL);
    return new Pair(
        "sample(kernel, random) with one generator",
        draw(he, kernel(first), random),
        draw(he, kernel(second), random),
        List.of());
  }

  private static Law law(Form form) {
    return switch (form) {
      case NORMAL -> Law.NORMAL;
      case TRUNCATED_NORMAL -> Law.TRUNCATED_NORMAL;
      case UNIFORM -> Law.UNIFORM;
    };
  }

  private static Offer offer(String spelling, WeightInitializer initializer, Layer layer) {
    Kernel kernel = kernel(layer);
    return Offer.of(
        spelling,
        new Layout(kernel.shape(), false),
        Draw.oneByOne(seed -> draw(initializer, kernel, new SplittableRandom(seed))));
  }

  private static Drawn draw(WeightInitializer initializer, Kernel kernel, RandomGenerator random) {
    return new Drawn(kernel.shape(), initializer.sample(kernel, random));
  }

  private static Kernel kernel(Layer layer) {
    String name = layer.kind().label();
    Window window = Window.of(layer.side(), layer.side());
    int inputs = layer.inputs();
    int outputs = layer.outputs();
    return switch (layer.kind()) {
      case DENSE -> Kernel.dense(name, inputs, outputs);
      case CONVOLUTION, POINTWISE -> Kernel.convolution(name, window, inputs, outputs);
      case GROUPED -> Kernel.grouped(name, window, layer.groups(), inputs, outputs);
      case DEPTHWISE -> Kernel.depthwise(name, window, inputs, outputs / inputs);
      case TRANSPOSED -> Kernel.transposed(name, window, inputs, outputs);
      case RECURRENT_INPUT, RECURRENT ->
        Kernel.recurrent(name, layer.kind().gates(), inputs, outputs);
    };
  }
}
