package org.fanin.conformance.library;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.fanin.conformance.question.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Networks of DL4J's layers, whose weights are drawn as the networks are made. */
final class Deeplearning4jNetwork {
  /** The number of channels that each input channel of a separable convolution becomes. */
  private static final int MULTIPLIER = 4;

  private Deeplearning4jNetwork() {}

  static Drawn draw(Layer layer, IWeightInit init, long seed) {
    String parameter = switch (layer.kind()) {
      case RECURRENT -> "0_RW";
      case POINTWISE -> "0_pW";
      case DENSE, CONVOLUTION, GROUPED, DEPTHWISE, TRANSPOSED, RECURRENT_INPUT -> "0_W";
    };
    return drawn(network(init, seed, layer).getParam(parameter));
  }

  /** Two dense layers of one network. */
  static List<Drawn> drawTwo(Layer first, Layer second, IWeightInit init, long seed) {
    MultiLayerNetwork network = network(init, seed, first, second);
    return List.of(drawn(network.getParam("0_W")), drawn(network.getParam("1_W")));
  }

  /** The kernel as DL4J's layer of that kind holds it. */
  static Layout layout(Layer layer) {
    int side = layer.side();
    int inputs = layer.inputs();
    int outputs = layer.outputs();
    return switch (layer.kind()) {
      case DENSE -> Layout.outputsLast(inputs, outputs);
      case RECURRENT_INPUT, RECURRENT ->
        Layout.outputsLast(inputs, outputs * layer.kind().gates());
      case DEPTHWISE -> Layout.outputsLast(side, side, inputs, outputs / inputs);
      case CONVOLUTION, GROUPED, POINTWISE -> Layout.outputsFirst(outputs, inputs, side, side);
      case TRANSPOSED -> new Layout(List.of(inputs, outputs, side, side), false);
    };
  }

  private static MultiLayerNetwork network(IWeightInit init, long seed, Layer... layers) {
    var list = new NeuralNetConfiguration.Builder().seed(seed).weightInit(init).list();
    Stream.of(layers).map(Deeplearning4jNetwork::configuration).forEach(list::layer);
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }

  private static BaseLayer configuration(Layer layer) {
    int inputs = layer.inputs();
    int outputs = layer.outputs();
    int side = layer.side();
    return switch (layer.kind()) {
      case DENSE -> new DenseLayer.Builder().nIn(inputs).nOut(outputs).build();
      case CONVOLUTION ->
        new ConvolutionLayer.Builder(side, side).nIn(inputs).nOut(outputs).build();
      case DEPTHWISE ->
        new DepthwiseConvolution2D.Builder(side, side)
            .nIn(inputs)
            .nOut(outputs)
            .depthMultiplier(outputs / inputs)
            .build();
      case POINTWISE ->
        new SeparableConvolution2D.Builder(3, 3)
            .nIn(inputs / MULTIPLIER)
            .nOut(outputs)
            .depthMultiplier(MULTIPLIER)
            .build();
      case TRANSPOSED ->
        new Deconvolution2D.Builder(side, side).nIn(inputs).nOut(outputs).build();
      case RECURRENT_INPUT, RECURRENT ->
        new LSTM.Builder().nIn(inputs).nOut(outputs).build();
      case GROUPED -> throw new IllegalArgumentException("DL4J has no grouped convolution");
    };
  }

  private static Drawn drawn(INDArray weights) {
    return Drawn.of(weights.shape(), weights.dup('c').data().asFloat());
  }
}
