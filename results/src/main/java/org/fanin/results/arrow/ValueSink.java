package org.fanin.results.arrow;

/** Takes values one after the other, each as the type that its column has. */
public interface ValueSink {

  /** A name. */
  void text(String value);

  /** An int32 or int64. */
  void integer(long value);

  /** A float64. */
  void number(double value);

  /** A float32. */
  void number(float value);

  /** No value, where a column may be null. */
  void absent();
}
