package org.fanin.study;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.TimeLimit;

/** What never ends, and a reader of studies that soon gives it up. */
final class Endless {

  static final StudyReader READER = new StudyReader(
      new Datasets(new DataFolder(Optional.empty())), new TimeLimit(Duration.ofMillis(1_500)));

  private Endless() {}

  /** Deaf to interruptions, but idle. */
  static IllegalStateException never() {
    var never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // Deaf.
      }
    }
  }
}
