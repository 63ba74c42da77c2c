package org.fanin.initializers.kernel;

/** What a kernel does in its layer, which decides how its fans are counted. */
public enum KernelKind {
  DENSE,
  CONVOLUTION,
  DEPTHWISE,
  SEPARABLE,
  TRANSPOSED,
  GROUPED,
  RECURRENT,
  EMBEDDING
}
