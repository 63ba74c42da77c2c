package org.fanin.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads 2,000 damaged copies of a file, each within a time and an amount of memory.
 *
 * @param file the file, which is damaged in place and restored
 * @param known the exception that tells a user of a damaged file
 */
record Damage(Path file, Class<? extends RuntimeException> known) {

  static final int MUTANTS = 2_000;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_BYTES = 64L << 20;
  // A machine that does much else is slow; a file that hangs its reader is slower.
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Reads the file, and checks what it reads. */
  interface Reading {
    void read();
  }

  /** Counts the mutants that {@code reading} takes for whole. */
  int survivors(Reading reading) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    var mutants = new Mutants(whole);
    int survivors = 0;
    for (int number = 0; number < MUTANTS; number++) {
      Files.write(file, mutants.get(number));
      survivors += survives(reading, number) ? 1 : 0;
    }
    Files.write(file, whole);
    reading.read();
    return survivors;
  }

  private boolean survives(Reading reading, int number) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    boolean survives = false;
    try {
      reading.read();
      survives = true;
    } catch (RuntimeException e) {
      if (!known.isInstance(e)) {
        fail("mutant " + number + " of " + file + " is not told of as damaged", e);
      }
      assertThat(e)
          .as("mutant %d", number)
          .hasMessageContaining(file.getFileName().toString());
    } catch (StackOverflowError | OutOfMemoryError e) {
      fail("mutant " + number + " of " + file + " exhausts memory", e);
    }
    assertThat(System.nanoTime() - start)
        .as("nanoseconds for mutant %d", number)
        .isLessThan(LIMIT.toNanos());
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
        .as("bytes on the heap for mutant %d", number)
        .isLessThan(MOST_BYTES);
    return survives;
  }
}
