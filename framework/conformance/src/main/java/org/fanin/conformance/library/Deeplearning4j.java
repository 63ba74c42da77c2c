package org.fanin.conformance.library;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.distribution.Distribution;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.TruncatedNormalDistribution;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.deeplearning4j.nn.weights.WeightInitVarScalingNormalFanIn;
import org.deeplearning4j.nn.weights.WeightInitVarScalingUniformFanIn;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Kind;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;

/** DL4J's weight initializations, asked through networks of its own layers. */
public final class Deeplearning4j implements Library {
  private static final String CUT =
      "DL4J: `WeightInitVarScalingNormalFanIn` and its kin cut the normal law at two deviations"
          + " and do not widen it, so its variance is at most 0.7737 of what scale and fan say.";
  private static final String HOLE =
      "DL4J: about 2.3 % of the weights that `TruncatedNormalDistribution.sample` draws are exactly 0,"
          + " half as many as lie beyond the cut. The others follow the law.";
  private static final String WIDE =
      "DL4J: `WeightInitVarScalingUniformFanIn` and its kin take 3 scale / √fan for a bound;"
          + " variance scale / fan needs √(3 scale / fan).";
  private static final String LECUN =
      "DL4J: the Javadoc of `WeightInitLecunUniform` says U[-a, a] with a = 3 / √fanIn, and so it"
          + " draws. LeCun's variance, 1 / fanIn, needs a = √(3 / fanIn).";
  private static final String DEPTHWISE =
      "DL4J: `DepthwiseConvolutionParamInitializer` counts the inputs of all channels as fanIn,"
          + " though an output sees one channel.";
  private static final String POINTWISE =
      "DL4J: `SeparableConvolutionParamInitializer` takes fanIn for fanOut.";
  private static final String LSTM =
      "DL4J: `LSTMParamInitializer` takes the size of the state for the fanIn of both kernels.";
  private static final String FLAT =
      "DL4J: `OrthogonalDistribution.sample` makes orthogonal the matrix whose columns are the last"
          + " axis. DL4J's kernels are (outputs, inputs, height, width), so that axis is the width"
          + " of the kernel and not what the outputs sum over.";
  private static final String CRASH =
      "DL4J: the singular value decomposition under `OrthogonalDistribution.sample` crashes the"
          + " process or runs for ever, for most matrices of more than 16 rows and columns; so it does"
          + " with the version of JavaCPP that DL4J asks for.";

  private final Versions versions;

  /** DL4J with the versions that {@code versions} names. */
  public Deeplearning4j(Versions versions) {
    this.versions = versions;
  }

  @Override
  public String name() {
    return "DL4J";
  }

  @Override
  public String version() {
    return "deeplearning4j-nn " + versions.of("dl4j") + " on nd4j-native " + versions.of("dl4j");
  }

  @Override
  public List<Offer> scaled(Scaling scaling, Form form, Layer layer) {
    if (layer.kind() == Kind.GROUPED) {
      return List.of();
    }
    List<String> notes = layerNotes(scaling, layer.kind());
    return (switch (scaling) {
          case GLOROT -> glorot(form, layer);
          case HE -> he(form, layer);
          case LECUN -> lecun(form, layer);
        })
        .map(offer -> offer.noted(notes))
        .toList();
  }

  @Override
  public List<Offer> fixed(Form form, Layer layer) {
    double bound = Math.sqrt(3) * FIXED_DEVIATION;
    return List.of(
        switch (form) {
          case NORMAL ->
            offer("NormalDistribution(0, s)", new NormalDistribution(0, FIXED_DEVIATION), layer);
          case TRUNCATED_NORMAL ->
            offer(
                    "TruncatedNormalDistribution(0, s)",
                    new TruncatedNormalDistribution(0, FIXED_DEVIATION),
                    layer)
                .noted(List.of(HOLE));
          case UNIFORM ->
            offer("UniformDistribution(-b, b)", new UniformDistribution(-bound, bound), layer);
        });
  }

  @Override
  public List<Offer> orthogonal(Layer layer) {
    return List.of(Offer.of(
            "new OrthogonalDistribution(1)",
            Deeplearning4jNetwork.layout(layer),
            seeds -> Deeplearning4jProcess.draw(layer, seeds))
        .noted(List.of(layer.kind() == Kind.DENSE ? CRASH : FLAT)));
  }

  @Override
  public Pair pair(Layer first, Layer second, long seed) {
    IWeightInit he = WeightInit.RELU.getWeightInitFunction();
    List<Drawn> kernels = Deeplearning4jNetwork.drawTwo(first, second, he, seed);
    return new Pair("seed(seed) of the network", kernels.get(0), kernels.get(1), List.of());
  }

  private static Stream<Offer> glorot(Form form, Layer layer) {
    return switch (form) {
      case NORMAL -> Stream.of(offer(WeightInit.XAVIER, layer));
      case TRUNCATED_NORMAL ->
        Stream.of(offer(WeightInit.VAR_SCALING_NORMAL_FAN_AVG, layer).noted(List.of(CUT, HOLE)));
      case UNIFORM ->
        Stream.of(
            offer(WeightInit.XAVIER_UNIFORM, layer),
            offer(WeightInit.VAR_SCALING_UNIFORM_FAN_AVG, layer).noted(List.of(WIDE)));
    };
  }

  private static Stream<Offer> he(Form form, Layer layer) {
    return switch (form) {
      case NORMAL -> Stream.of(offer(WeightInit.RELU, layer));
      case TRUNCATED_NORMAL -> {
        IWeightInit scaled = new WeightInitVarScalingNormalFanIn(2.0);
        yield Stream.of(offer("new WeightInitVarScalingNormalFanIn(2)", scaled, layer)
            .noted(List.of(CUT, HOLE)));
      }
      case UNIFORM -> {
        IWeightInit scaled = new WeightInitVarScalingUniformFanIn(2.0);
        yield Stream.of(
            offer(WeightInit.RELU_UNIFORM, layer),
            offer("new WeightInitVarScalingUniformFanIn(2)", scaled, layer).noted(List.of(WIDE)));
      }
    };
  }

  private static Stream<Offer> lecun(Form form, Layer layer) {
    return switch (form) {
      case NORMAL -> Stream.of(offer(WeightInit.LECUN_NORMAL, layer));
      case TRUNCATED_NORMAL ->
        Stream.of(offer(WeightInit.VAR_SCALING_NORMAL_FAN_IN, layer).noted(List.of(CUT, HOLE)));
      case UNIFORM ->
        Stream.of(
            offer(WeightInit.LECUN_UNIFORM, layer)
                .documented(3.0 / layer.fanIn())
                .noted(List.of(LECUN)),
            offer(WeightInit.VAR_SCALING_UNIFORM_FAN_IN, layer).noted(List.of(WIDE)));
    };
  }

  private static List<String> layerNotes(Scaling scaling, Kind kind) {
    return switch (kind) {
      case DEPTHWISE -> List.of(DEPTHWISE);
      case POINTWISE -> scaling == Scaling.GLOROT ? List.of(POINTWISE) : List.of();
      case RECURRENT_INPUT -> List.of(LSTM);
      case DENSE, CONVOLUTION, GROUPED, TRANSPOSED, RECURRENT -> List.of();
    };
  }

  private static Offer offer(WeightInit init, Layer layer) {
    return offer("WeightInit." + init, init.getWeightInitFunction(), layer);
  }

  private static Offer offer(String spelling, Distribution distribution, Layer layer) {
    return offer("new " + spelling, new WeightInitDistribution(distribution), layer);
  }

  private static Offer offer(String spelling, IWeightInit init, Layer layer) {
    return Offer.of(
        spelling,
        Deeplearning4jNetwork.layout(layer),
        Draw.oneByOne(seed -> Deeplearning4jNetwork.draw(layer, init, seed)));
  }
}
