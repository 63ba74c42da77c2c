package org.fanin.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void measuresAsLongAsItCan() {
    var attempt = new Attempt("one", () -> 2);

    assertThat(attempt.getAsDouble()).isEqualTo(2);
    assertThat(attempt.succeeded()).isTrue();
    assertThat(attempt.failure()).isEmpty();
  }

  @Test
  void stopsAtItsFirstFailureAndSaysWhy() {
    var calls = new AtomicInteger();
    var attempt = new Attempt("one", () -> {
      calls.incrementAndGet();
      throw new IllegalStateException("exited with 1");
    });

    assertThat(attempt.getAsDouble()).isNaN();
    assertThat(attempt.getAsDouble()).isNaN();
    assertThat(calls).hasValue(1);
    assertThat(attempt.failure()).isEqualTo(" one failed: exited with 1.");
  }

  @Test
  void doesNotMeasureWhatCouldNotBePrepared() {
    var attempt = new Attempt("one", () -> 2);
    attempt.prepare(() -> {
      throw new IllegalStateException("no native code");
    });

    assertThat(attempt.getAsDouble()).isNaN();
    assertThat(attempt.failure()).isEqualTo(" one failed: no native code.");
  }
}
