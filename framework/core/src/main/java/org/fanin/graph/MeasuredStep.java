package org.fanin.graph;

import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.types.TFloat32;

/**
 * A step of training as a function that also measures its gradients: one more input, which it does
 * not look at, and one more output, both the last. A loop's body takes what it gives.
 */
final class MeasuredStep {

  private MeasuredStep() {}

  /** Adds the last input. */
  static Signature.Builder input(Ops tf, Signature.Builder signature) {
    return signature.input(
        "before", tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1))));
  }

  /** Adds the last output. */
  static Signature.Builder output(Signature.Builder signature, Operand<TFloat32> measured) {
    return signature.output("measured", measured);
  }

  /** The same step without them: TensorFlow does not run what only they need. */
  static FunctionDef without(FunctionDef step) {
    FunctionDef.Builder function = step.toBuilder();
    OpDef.Builder signature = function.getSignatureBuilder();
    int output = signature.getOutputArgCount() - 1;
    function.removeRet(signature.getOutputArg(output).getName());
    signature
        .setName(signature.getName() + "_unmeasured")
        .removeOutputArg(output)
        .removeInputArg(signature.getInputArgCount() - 1);
    return function.build();
  }
}
