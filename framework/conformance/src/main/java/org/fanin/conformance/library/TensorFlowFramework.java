package org.fanin.conformance.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Kind;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;
import org.tensorflow.EagerSession;
import org.tensorflow.framework.initializers.Glorot;
import org.tensorflow.framework.initializers.He;
import org.tensorflow.framework.initializers.Initializer;
import org.tensorflow.framework.initializers.LeCun;
import org.tensorflow.framework.initializers.Orthogonal;
import org.tensorflow.framework.initializers.RandomNormal;
import org.tensorflow.framework.initializers.RandomUniform;
import org.tensorflow.framework.initializers.TruncatedNormal;
import org.tensorflow.framework.initializers.VarianceScaling.Distribution;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** TensorFlow Java's initializers. They see the shape of a kernel alone; it has no layers. */
public final class TensorFlowFramework implements Library {
  private static final String ONE_SIDED =
      "TensorFlow: `VarianceScaling.call` multiplies numbers from [0, 1) by the limit, where its"
          + " Javadoc promises [-limit, limit].";
  private static final String FANS =
      "TensorFlow: `VarianceScaling.computeFans` multiplies the last axis but one into the"
          + " receptive field, and so counts it twice for any kernel of more than two axes.";
  private static final String SHAPE_ALONE =
      "TensorFlow: fans come from the shape alone, as if the kernel were that of a plain"
          + " convolution. Keras does the same.";
  private static final String FLAT =
      "TensorFlow: `Orthogonal.call` returns the matrix flat, where its Javadoc promises that it"
          + " \"is subsequently reshaped\". Its values are orthogonal.";
  private static final String WIDE =
      "TensorFlow: `Orthogonal.call` transposes a kernel of fewer rows than columns by the axes"
          + " `null`, which `Transpose.create` does not take.";
  private static final String SEEDS =
      "TensorFlow: every initializer draws from the stream {seed, 0}, so each layer needs a seed of"
          + " its own. The Javadoc promises equal values for equal shapes; these shapes differ.";

  private final Versions versions;

  /** TensorFlow Java with the versions that {@code versions} names. */
  public TensorFlowFramework(Versions versions) {
    this.versions = versions;
  }

  @Override
  public String name() {
    return "TensorFlow Java";
  }

  @Override
  public String version() {
    return "tensorflow-framework " + versions.of("tensorflow-framework") + " on tensorflow-core "
        + versions.of("tensorflow");
  }

  @Override
  public List<Offer> scaled(Scaling scaling, Form form, Layer layer) {
    if (layer.kind().isRecurrent()) {
      return List.of();
    }
    Distribution law = distribution(form);
    return List.of((switch (scaling) {
          case GLOROT -> offer("Glorot<>(" + law + ", seed)", s -> new Glorot<>(law, s), layer);
          case HE -> offer("He<>(" + law + ", seed)", s -> new He<>(law, s), layer);
          case LECUN -> offer("LeCun<>(" + law + ", seed)", s -> new LeCun<>(law, s), layer);
        })
        .noted(notes(form, layer.kind())));
  }

  @Override
  public List<Offer> fixed(Form form, Layer layer) {
    double s = FIXED_DEVIATION;
    double b = Math.sqrt(3) * s;
    return List.of(
        switch (form) {
          case NORMAL ->
            offer("RandomNormal<>(0, s, seed)", seed -> new RandomNormal<>(0, s, seed), layer);
          case TRUNCATED_NORMAL ->
            offer(
                "TruncatedNormal<>(0, s, seed)", seed -> new TruncatedNormal<>(0, s, seed), layer);
          case UNIFORM ->
            offer("RandomUniform<>(-b, b, seed)", seed -> new RandomUniform<>(-b, b, seed), layer);
        });
  }

  @Override
  public List<Offer> orthogonal(Layer layer) {
    return List.of(offer("Orthogonal<>(1, seed)", seed -> new Orthogonal<>(1, seed), layer)
        .noted(List.of(layer.fanIn() < layer.outputs() ? WIDE : FLAT)));
  }

  @Override
  public Pair pair(Layer first, Layer second, long seed) {
    return new Pair(
        "new He<>(NORMAL, seed) for each layer",
        draw(new He<>(Distribution.NORMAL, seed), layout(first)),
        draw(new He<>(Distribution.NORMAL, seed), layout(second)),
        List.of(SEEDS));
  }

  private static List<String> notes(Form form, Kind kind) {
    List<String> notes = new ArrayList<>();
    if (form == Form.UNIFORM) {
      notes.add(ONE_SIDED);
    }
    if (kind != Kind.DENSE) {
      notes.add(FANS);
    }
    if (kind == Kind.GROUPED || kind == Kind.DEPTHWISE || kind == Kind.TRANSPOSED) {
      notes.add(SHAPE_ALONE);
    }
    return notes;
  }

  private static Distribution distribution(Form form) {
    return switch (form) {
      case NORMAL -> Distribution.NORMAL;
      case TRUNCATED_NORMAL -> Distribution.TRUNCATED_NORMAL;
      case UNIFORM -> Distribution.UNIFORM;
    };
  }

  private static Offer offer(
      String spelling, LongFunction<Initializer<TFloat32>> initializer, Layer layer) {
    Layout layout = layout(layer);
    return Offer.of(
        "new " + spelling, layout, Draw.oneByOne(seed -> draw(initializer.apply(seed), layout)));
  }

  /** The kernel as TensorFlow's operation of that kind takes it. */
  private static Layout layout(Layer layer) {
    int side = layer.side();
    int inputs = layer.inputs();
    int outputs = layer.outputs();
    return switch (layer.kind()) {
      case DENSE, RECURRENT_INPUT, RECURRENT -> Layout.outputsLast(inputs, outputs);
      case CONVOLUTION, GROUPED, POINTWISE ->
        Layout.outputsLast(side, side, inputs / layer.groups(), outputs);
      case DEPTHWISE -> Layout.outputsLast(side, side, inputs, outputs / inputs);
      case TRANSPOSED -> Layout.outputsLast(side, side, outputs, inputs);
    };
  }

  private static Drawn draw(Initializer<TFloat32> initializer, Layout layout) {
    long[] dims = layout.shape().stream().mapToLong(Integer::longValue).toArray();
    try (EagerSession session = EagerSession.create()) {
      Ops tf = Ops.create(session);
      TFloat32 tensor = initializer.call(tf, tf.constant(dims), TFloat32.class).asTensor();
      float[] weights = new float[Math.toIntExact(tensor.size())];
      tensor.asRawTensor().data().asFloats().read(weights);
      return Drawn.of(tensor.shape().asArray(), weights);
    } catch (NullPointerException e) {
      throw new NoAnswerException("throws NullPointerException");
    }
  }
}
