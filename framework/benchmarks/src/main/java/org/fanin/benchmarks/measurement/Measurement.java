package org.fanin.benchmarks.measurement;

/** Something about Fanin's speed. */
public interface Measurement {

  /** Measures it. */
  Findings measure(Effort effort);
}
