package org.fanin.benchmarks;

import java.util.List;
import java.util.Locale;
import org.fanin.benchmarks.contender.Library;
import org.fanin.benchmarks.measurement.CaptureSpeed;
import org.fanin.benchmarks.measurement.DrawingSpeed;
import org.fanin.benchmarks.measurement.Measurement;
import org.fanin.benchmarks.measurement.PeakMemory;
import org.fanin.benchmarks.measurement.Programs;
import org.fanin.benchmarks.measurement.ReferenceStudy;
import org.fanin.benchmarks.measurement.StartTime;
import org.fanin.benchmarks.measurement.StepCost;
import org.fanin.benchmarks.measurement.StepLimit;
import org.fanin.benchmarks.measurement.SummarySpeed;

/** What can be measured, in the order of the table. */
enum Topic {
  STUDY,
  LIMIT,
  STEP,
  CAPTURE,
  SUMMARY,
  MEMORY,
  START,
  DRAWING;

  Measurement measurement(Programs programs, List<Library> others) {
    return switch (this) {
      case STUDY -> new ReferenceStudy(programs, others);
      case LIMIT -> new StepLimit();
      case STEP -> new StepCost();
      case CAPTURE -> new CaptureSpeed();
      case SUMMARY -> new SummarySpeed();
      case MEMORY -> new PeakMemory(programs);
      case START -> new StartTime(programs);
      case DRAWING -> new DrawingSpeed();
    };
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
