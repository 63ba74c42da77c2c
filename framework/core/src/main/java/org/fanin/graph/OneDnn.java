package org.fanin.graph;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * Puts oneDNN's kernels into a function.
 *
 * <p>TensorFlow does so by itself in the graph of a session, but not in a function that an operation
 * calls, such as the body of a loop. There the gradient of a product with respect to its inputs is
 * half as fast without.
 */
final class OneDnn {

  /** The label of kernels that take the place of others, and nothing but the name changes. */
  private static final String LABEL = "MklNameChangeOp";
  /** TensorFlow's own switch, which the launcher sets. */
  private static final String SWITCH = "TF_ENABLE_ONEDNN_OPTS";

  private static final Optional<String> SETTING = Optional.ofNullable(System.getenv(SWITCH));
  private static final Map<String, String> NAMES =
      SETTING.filter("1"::equals).isPresent() ? available() : Map.of();

  private OneDnn() {}

  /** Whether it was said if TensorFlow takes oneDNN; else that depends on the processor. */
  static boolean isSettled() {
    return SETTING.isPresent();
  }

  /** Whether TensorFlow has its kernels and was started with them. */
  static boolean isOn() {
    return !NAMES.isEmpty();
  }

  /** The same function, by oneDNN's kernels where TensorFlow was built and started with them. */
  static FunctionDef in(FunctionDef function) {
    FunctionDef.Builder faster = function.toBuilder();
    for (NodeDef.Builder node : faster.getNodeDefBuilderList()) {
      if (NAMES.containsKey(node.getOp())) {
        node.setOp(NAMES.get(node.getOp())).putAttr("_kernel", text(LABEL));
      }
    }
    return faster.build();
  }

  static AttrValue text(String value) {
    return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
  }

  private static Map<String, String> available() {
    Map<String, String> all = Map.of(
        "MatMul", "_MklMatMul",
        "Conv2D", "_MklNativeConv2D",
        "Conv2DBackpropInput", "_MklNativeConv2DBackpropInput",
        "Conv2DBackpropFilter", "_MklNativeConv2DBackpropFilter",
        // With the switch on, TensorFlow's own kernel for this one gives no rows at all.
        "DepthwiseConv2dNative", "_MklNativeDepthwiseConv2dNative",
        "DepthwiseConv2dNativeBackpropInput", "_MklNativeDepthwiseConv2dNativeBackpropInput",
        "DepthwiseConv2dNativeBackpropFilter", "_MklNativeDepthwiseConv2dNativeBackpropFilter");
    Set<String> registered = TensorFlow.registeredOpList().getOpList().stream()
        .map(OpDef::getName)
        .collect(Collectors.toSet());
    return all.entrySet().stream()
        .filter(entry -> registered.contains(entry.getValue()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
