package org.fanin.conformance.library;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.TruncatedNormalInitializer;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import java.util.List;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Kind;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;

/** DJL's initializers, asked through its own blocks on its PyTorch engine. */
public final class DeepJavaLibrary implements Library {
  private static final String MAGNITUDE =
      "DJL: the Javadoc of `XavierInitializer` promises Glorot's bound, √(3 / (0.5 (fanIn +"
          + " fanOut))), by default; the default magnitude is 6 where that bound needs 3.";
  private static final String GROUPS =
      "DJL: `XavierInitializer` reads the fans off the shape, (outputs, inputs / groups, height,"
          + " width), and so counts the outputs of all groups as fanOut, though an input reaches"
          + " those of one. PyTorch does the same.";

  private final Versions versions;

  /** DJL with the versions that {@code versions} names. */
  public DeepJavaLibrary(Versions versions) {
    this.versions = versions;
  }

  @Override
  public String name() {
    return "DJL";
  }

  @Override
  public String version() {
    return "ai.djl:api " + versions.of("djl") + " on PyTorch " + versions.of("pytorch");
  }

  @Override
  public List<Offer> scaled(Scaling scaling, Form form, Layer layer) {
    // Its transposed convolution exists, but its PyTorch engine does not run one.
    if (form == Form.TRUNCATED_NORMAL || layer.kind() == Kind.TRANSPOSED) {
      return List.of();
    }
    RandomType type = form == Form.NORMAL ? RandomType.GAUSSIAN : RandomType.UNIFORM;
    FactorType factor = scaling == Scaling.GLOROT ? FactorType.AVG : FactorType.IN;
    int magnitude = (scaling == Scaling.HE ? 2 : 1) * (form == Form.NORMAL ? 1 : 3);
    String arguments = "(" + type + ", " + factor + ", " + magnitude + ")";
    Offer spelled = offer(
            "new XavierInitializer" + arguments,
            new XavierInitializer(type, factor, magnitude),
            layer)
        .noted(groupNotes(scaling, layer));
    return scaling == Scaling.GLOROT && form == Form.UNIFORM
        ? List.of(spelled, byDefault(layer))
        : List.of(spelled);
  }

  @Override
  public List<Offer> fixed(Form form, Layer layer) {
    float s = (float) FIXED_DEVIATION;
    float b = (float) (Math.sqrt(3) * FIXED_DEVIATION);
    return List.of(
        switch (form) {
          case NORMAL -> offer("new NormalInitializer(s)", new NormalInitializer(s), layer);
          case TRUNCATED_NORMAL ->
            offer("new TruncatedNormalInitializer(s)", new TruncatedNormalInitializer(s), layer);
          case UNIFORM -> offer("new UniformInitializer(b)", new UniformInitializer(b), layer);
        });
  }

  @Override
  public List<Offer> orthogonal(Layer layer) {
    return List.of();
  }

  @Override
  public Pair pair(Layer first, Layer second, long seed) {
    Initializer he = new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2);
    try (NDManager manager = NDManager.newBaseManager()) {
      manager.getEngine().setRandomSeed((int) seed);
      return new Pair(
          "setRandomSeed(seed) of the engine",
          draw(first, he, manager),
          draw(second, he, manager),
          List.of());
    }
  }

  private static Offer byDefault(Layer layer) {
    return offer("new XavierInitializer()", new XavierInitializer(), layer)
        .noted(List.of(MAGNITUDE))
        .noted(groupNotes(Scaling.GLOROT, layer));
  }

  private static List<String> groupNotes(Scaling scaling, Layer layer) {
    return layer.groups() > 1 && scaling == Scaling.GLOROT ? List.of(GROUPS) : List.of();
  }

  private static Offer offer(String spelling, Initializer initializer, Layer layer) {
    return Offer.of(spelling, layout(layer), Draw.oneByOne(seed -> draw(layer, initializer, seed)));
  }

  private static Layout layout(Layer layer) {
    int rows = layer.outputs() * layer.kind().gates();
    int columns = layer.inputs() / layer.groups();
    return layer.side() == 1 && layer.kind() != Kind.POINTWISE
        ? Layout.outputsFirst(rows, columns)
        : Layout.outputsFirst(rows, columns, layer.side(), layer.side());
  }

  private static Drawn draw(Layer layer, Initializer initializer, long seed) {
    try (NDManager manager = NDManager.newBaseManager()) {
      manager.getEngine().setRandomSeed((int) seed);
      return draw(layer, initializer, manager);
    }
  }

  private static Drawn draw(Layer layer, Initializer initializer, NDManager manager) {
    Block block = block(layer);
    block.setInitializer(initializer, Parameter.Type.WEIGHT);
    block.initialize(manager, DataType.FLOAT32, input(layer));
    NDArray weights = block.getParameters().get(parameter(layer.kind())).getArray();
    return Drawn.of(weights.getShape().getShape(), weights.toFloatArray());
  }

  private static Block block(Layer layer) {
    int outputs = layer.outputs();
    return switch (layer.kind()) {
      case DENSE -> Linear.builder().setUnits(outputs).build();
      case CONVOLUTION, GROUPED, DEPTHWISE, POINTWISE, TRANSPOSED ->
        Conv2d.builder()
            .setFilters(outputs)
            .setKernelShape(new Shape(layer.side(), layer.side()))
            .optGroups(layer.groups())
            .build();
      case RECURRENT_INPUT, RECURRENT ->
        LSTM.builder().setNumLayers(1).setStateSize(outputs).build();
    };
  }

  private static Shape input(Layer layer) {
    return switch (layer.kind()) {
      case DENSE -> new Shape(1, layer.inputs());
      case CONVOLUTION, GROUPED, DEPTHWISE, POINTWISE, TRANSPOSED ->
        new Shape(1, layer.inputs(), layer.side(), layer.side());
      case RECURRENT_INPUT, RECURRENT -> new Shape(1, 1, layer.inputs());
    };
  }

  private static String parameter(Kind kind) {
    return switch (kind) {
      case RECURRENT_INPUT -> "l_0_i2h_WEIGHT";
      case RECURRENT -> "l_0_h2h_WEIGHT";
      case DENSE, CONVOLUTION, GROUPED, DEPTHWISE, POINTWISE, TRANSPOSED -> "weight";
    };
  }
}
