package org.fanin.initializers.theory;

/** How the weights of one kernel hang together. */
public enum Ensemble {
  /** Independent weights. */
  INDEPENDENT,

  /** Orthogonal columns and rows. */
  ORTHOGONAL
}
