package org.fanin.graph;

import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.Steps;

/** Takes steps of training. */
@FunctionalInterface
public interface Training {

  /**
   * Trains on batches of {@code samples}, one after the other, or to the first loss that is not
   * finite.
   *
   * @param part of which the spec has its lit pixels, if it has any
   * @param samples at least one
   * @param stepsBefore the steps taken since the start
   */
  Steps train(Part part, int[] samples, long stepsBefore);
}
