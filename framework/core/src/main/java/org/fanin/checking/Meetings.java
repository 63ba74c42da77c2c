package org.fanin.checking;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Generators that wait for each other before some of their numbers, so that threads that draw at
 * once are in the middle of it together, on a busy machine too.
 *
 * <p>They wait a short while only: a law may well lock the others out.
 */
final class Meetings {

  private static final int LONGEST_MILLIS = 10;

  private final Map<Integer, CountDownLatch> beforeNumber;

  /** Of {@code threads} threads: before the first number, in the middle, and later. */
  Meetings(int threads) {
    beforeNumber =
        Stream.of(1, 2, 16).collect(toMap(number -> number, number -> new CountDownLatch(threads)));
  }

  /** The numbers of {@code random}, for one of the threads. */
  RandomGenerator joinedBy(RandomGenerator random) {
    var numbers = new AtomicInteger();
    return () -> {
      CountDownLatch meeting = beforeNumber.get(numbers.incrementAndGet());
      if (meeting != null) {
        meet(meeting);
      }
      return random.nextLong();
    };
  }

  private static void meet(CountDownLatch meeting) {
    meeting.countDown();
    try {
      boolean unused = meeting.await(LONGEST_MILLIS, MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
