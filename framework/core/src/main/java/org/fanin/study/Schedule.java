package org.fanin.study;

/**
 * How long, how often, from which seed and in how many threads a study trains.
 *
 * @param epochs how often the training part is seen
 * @param batchSize samples per step
 * @param repeats how often every arm is trained
 * @param seed from which every draw follows
 * @param threadsPerTrial threads that share the operations of a trial
 * @param firstRepeat the number of the first repeat, 1 unless one repeat runs alone
 */
public record Schedule(
    int epochs, int batchSize, int repeats, long seed, int threadsPerTrial, int firstRepeat) {

  /** All repeats, from the first, each trial in one thread. */
  public Schedule(int epochs, int batchSize, int repeats, long seed) {
    this(epochs, batchSize, repeats, seed, 1, 1);
  }

  /** The repeat of this number alone. */
  Schedule only(int repeat) {
    return new Schedule(epochs, batchSize, 1, seed, threadsPerTrial, repeat);
  }
}
