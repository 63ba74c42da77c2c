package org.fanin.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NodeDef;

/**
 * Takes operations out of a function that hand on what they are given, such as those that the
 * gradient of biases leaves behind. TensorFlow's optimizer would, which is switched off.
 */
final class Shortcuts {

  private static final String FIRST_OUTPUT = ":output:0";
  private static final String CONTROL = "^";

  private final Map<String, String> sources = new HashMap<>();

  private Shortcuts(FunctionDef function) {
    for (NodeDef node : function.getNodeDefList()) {
      // One that waits for others is there for their sake.
      if (node.getOp().equals("Identity") && node.getInputCount() == 1) {
        sources.put(node.getName(), node.getInput(0));
      }
    }
  }

  /** The same function without them. */
  static FunctionDef in(FunctionDef function) {
    var shortcuts = new Shortcuts(function);
    FunctionDef.Builder shorter = function.toBuilder().clearNodeDef();
    for (NodeDef node : function.getNodeDefList()) {
      if (!shortcuts.sources.containsKey(node.getName())) {
        shorter.addNodeDef(shortcuts.past(node));
      }
    }
    function.getRetMap().forEach((name, value) -> shorter.putRet(name, shortcuts.source(value)));
    return shorter.build();
  }

  private NodeDef past(NodeDef node) {
    NodeDef.Builder past = node.toBuilder();
    for (int i = 0; i < node.getInputCount(); i++) {
      past.setInput(i, source(node.getInput(i)));
    }
    return past.build();
  }

  /** Where {@code input} comes from in the end. */
  private String source(String input) {
    boolean waits = input.startsWith(CONTROL);
    String node = waits ? input.substring(1) : input.replace(FIRST_OUTPUT, "");
    return Optional.ofNullable(sources.get(node))
        .map(source -> source(waits ? CONTROL + nodeOf(source) : source))
        .orElse(input);
  }

  private static String nodeOf(String output) {
    return output.contains(":") ? output.substring(0, output.indexOf(':')) : output;
  }
}
