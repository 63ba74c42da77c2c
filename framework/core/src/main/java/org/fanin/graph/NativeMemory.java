package org.fanin.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.fanin.results.arrow.NativeValues;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.buffer.DataStorageVisitor;

/** Finds where a tensor's values lie in native memory, so that no copy is made of them. */
final class NativeMemory implements DataStorageVisitor<NativeValues> {

  private NativeMemory() {}

  static List<NativeValues> of(Result result) {
    return IntStream.range(0, result.size()).mapToObj(i -> of(result.get(i))).toList();
  }

  static NativeValues of(Tensor tensor) {
    return tensor.asRawTensor().data().accept(new NativeMemory());
  }

  @Override
  public NativeValues visit(long address, long length, long scale) {
    return new NativeValues(address, length * scale);
  }

  @Override
  public NativeValues fallback() {
    throw new IllegalStateException("the tensor's values are not in native memory");
  }
}
