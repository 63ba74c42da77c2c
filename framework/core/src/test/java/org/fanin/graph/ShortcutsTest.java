package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NodeDef;

class ShortcutsTest {

  @Test
  void whatOnlyHandsOnIsLeftOut() {
    FunctionDef function = FunctionDef.newBuilder()
        .addNodeDef(node("sum", "Add", "x", "again:output:0", "^again"))
        .addNodeDef(node("once", "Identity", "product:product:0"))
        .addNodeDef(node("again", "Identity", "once:output:0"))
        .addNodeDef(node("product", "MatMul", "x", "given:output:0", "^given"))
        .addNodeDef(node("given", "Identity", "y"))
        .putRet("result", "sum:z:0")
        .putRet("same", "again:output:0")
        .build();
    FunctionDef shorter = Shortcuts.in(function);
    assertThat(shorter.getNodeDefList())
        .containsExactly(
            node("sum", "Add", "x", "product:product:0", "^product"),
            node("product", "MatMul", "x", "y", "^y"));
    assertThat(shorter.getRetMap())
        .containsEntry("result", "sum:z:0")
        .containsEntry("same", "product:product:0");
  }

  @Test
  void whatWaitsForOthersStays() {
    FunctionDef function = FunctionDef.newBuilder()
        .addNodeDef(node("waiting", "Identity", "x", "^update"))
        .addNodeDef(node("update", "NoOp"))
        .putRet("result", "waiting:output:0")
        .build();
    assertThat(Shortcuts.in(function)).isEqualTo(function);
  }

  private static NodeDef node(String name, String op, String... inputs) {
    return NodeDef.newBuilder()
        .setName(name)
        .setOp(op)
        .addAllInput(List.of(inputs))
        .build();
  }
}
