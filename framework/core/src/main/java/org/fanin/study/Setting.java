package org.fanin.study;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A number of a study that may be overridden, and its range. */
enum Setting {
  EPOCHS("epochs", 0, 1_000_000),
  BATCH_SIZE("batchSize", 1, Integer.MAX_VALUE),
  REPEATS("repeats", 1, 100_000),
  SEED("seed", Long.MIN_VALUE, Long.MAX_VALUE),
  THREADS_PER_TRIAL("threadsPerTrial", 1, 1024);

  private final String key;
  private final long least;
  private final long most;

  Setting(String key, long least, long most) {
    this.key = key;
    this.least = least;
    this.most = most;
  }

  /** The setting of this key. */
  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** As written in {@code @Experiment} and in a file of overrides: {@code batchSize}. */
  String key() {
    return key;
  }

  /** As written on the command line: {@code --batch-size}. */
  String option() {
    return "--" + Label.slug(key);
  }

  /** Whether {@code value} is in range. */
  boolean takes(long value) {
    return least <= value && value <= most;
  }

  /** Adds a fault if {@code value} is out of range. */
  void check(long value, String place, Faults faults) {
    boolean unused = check(BigInteger.valueOf(value), place, faults);
  }

  /** Adds a fault if {@code value} is out of range; whether it is not. */
  boolean check(BigInteger value, String place, Faults faults) {
    boolean isEnough = value.compareTo(BigInteger.valueOf(least)) >= 0;
    boolean isNotTooMuch = value.compareTo(BigInteger.valueOf(most)) <= 0;
    faults.require(isEnough, place, value, "at least " + least);
    faults.require(isNotTooMuch, place, value, "at most " + most);
    return isEnough && isNotTooMuch;
  }
}
