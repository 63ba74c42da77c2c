package org.fanin;

/** What stands behind the last hidden layer of a {@link Network}. */
public enum Head {
  /** A linear dense layer named {@code head}, with one unit a class. */
  CLASSES,
  /** Nothing: the last hidden layer is itself the network's output. */
  NONE
}
