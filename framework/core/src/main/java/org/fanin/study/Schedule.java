package org.fanin.study;

/**
 * How long, how often and from which seed a study trains.
 *
 * @param epochs how often the training part is seen
 * @param batchSize samples a step
 * @param repeats how often every arm is trained
 * @param seed from which every draw follows
 * @param firstRepeat the number of the first repeat, 1 unless one repeat runs alone
 */
public record Schedule(int epochs, int batchSize, int repeats, long seed, int firstRepeat) {

  /** All repeats, from the first. */
  public Schedule(int epochs, int batchSize, int repeats, long seed) {
    this(epochs, batchSize, repeats, seed, 1);
  }
}
