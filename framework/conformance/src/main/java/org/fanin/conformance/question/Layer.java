package org.fanin.conformance.question;

import java.util.List;

/**
 * A layer whose kernel is drawn, with one step between neighbouring outputs.
 *
 * @param kind what the kernel does
 * @param inputs the number of inputs, or of input channels
 * @param outputs the number of outputs, or of output channels; of a recurrent layer those of a gate
 * @param side the length of the kernel along both axes of a picture, 1 if there is none
 * @param groups the number of equal parts of the channels that do not see each other
 */
public record Layer(Kind kind, int inputs, int outputs, int side, int groups) {

  /** A layer of every kind; sizes that differ, so that fans that are mistaken show. */
  public static final List<Layer> ALL = List.of(
      dense(1000, 2000),
      convolution(100, 200),
      new Layer(Kind.GROUPED, 100, 200, 3, 10),
      new Layer(Kind.DEPTHWISE, 100, 400, 3, 100),
      new Layer(Kind.POINTWISE, 400, 200, 1, 1),
      new Layer(Kind.TRANSPOSED, 100, 200, 3, 1),
      new Layer(Kind.RECURRENT_INPUT, 100, 200, 1, 1),
      new Layer(Kind.RECURRENT, 200, 200, 1, 1));

  /** A dense layer. */
  public static Layer dense(int inputs, int outputs) {
    return new Layer(Kind.DENSE, inputs, outputs, 1, 1);
  }

  /** A plain 3x3 convolution. */
  public static Layer convolution(int inputs, int outputs) {
    return new Layer(Kind.CONVOLUTION, inputs, outputs, 3, 1);
  }

  /** The number of inputs that one output sums over: {@code side^2 inputs / groups}. */
  public int fanIn() {
    return side * side * inputs / groups;
  }

  /**
   * The number of outputs that one input reaches, away from the border: {@code side^2 outputs /
   * groups}.
   */
  public int fanOut() {
    return side * side * outputs / groups;
  }

  /** The number of weights of the kernel. */
  public int weights() {
    return fanIn() * outputs * kind.gates();
  }

  /** The sizes and the fans, in one sentence. */
  public String describe() {
    String gates = kind.isRecurrent() ? " a gate" : "";
    String parts = groups > 1 && groups < inputs ? " in " + groups + " groups" : "";
    return (inputs + " to " + outputs + gates + parts)
        + (": fanIn " + fanIn() + ", fanOut " + fanOut() + ".");
  }
}
