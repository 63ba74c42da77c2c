package org.fanin.graph;

import org.fanin.results.arrow.HistoryRow.Score;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * How a network did on some samples.
 *
 * @param samples how many
 * @param lossSum the sum of their losses
 * @param correct those whose largest output was at their label
 */
public record Grading(int samples, double lossSum, long correct) {

  /** Of no sample. */
  public static final Grading NONE = new Grading(0, 0, 0);

  /** How many values of a result it reads: the mean loss, then how many samples were right. */
  static final int FETCHED = 2;

  /** Of one pass of {@code samples}, by the first values of {@code result}. */
  static Grading of(int samples, Result result) {
    double loss = ((TFloat32) result.get(0)).getFloat();
    return new Grading(samples, loss * samples, ((TInt32) result.get(1)).getInt());
  }

  /** Of these samples and {@code others}. */
  public Grading and(Grading others) {
    return new Grading(
        samples + others.samples, lossSum + others.lossSum, correct + others.correct);
  }

  /** The mean loss and the accuracy. */
  public Score score() {
    return new Score(lossSum / samples, (double) correct / samples);
  }
}
