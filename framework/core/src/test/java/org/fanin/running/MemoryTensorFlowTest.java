package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory grows neither with the number of trials nor with what is captured.
 *
 * <p>{@code -Dfanin.soak=200} runs 200 trials and captures 60,000 samples; as a rule it is fewer. The
 * heap is small and resident from the start, so that what grows is outside of it.
 */
@EnabledOnOs(OS.LINUX)
class MemoryTensorFlowTest {

  private static final int TRIALS = Integer.getInteger("fanin.soak", 60);
  private static final int SAMPLES = TRIALS >= 200 ? 60_000 : 15_000;
  private static final int MOST_KIB_PER_TRIAL = 50;
  private static final List<String> FLAGS = List.of(
      "-Xms160m", "-Xmx160m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @TempDir
  private Path out;

  @Test
  void trialsLeaveNothingBehind() throws Exception {
    List<String> told = told("soak", TRIALS / 2);
    List<Long> resident = numbers("resident", told);
    assertThat(resident).hasSize(TRIALS / 2 * 2);
    assertThat(slope(resident)).as("KiB a trial, of %s", resident).isLessThan(MOST_KIB_PER_TRIAL);
    assertThat(numbers("pointers", told).stream().distinct())
        .as("native objects of TensorFlow after the first trials and after all: %s", told)
        .hasSize(1);
    assertThat(numbers("files", told).stream().distinct())
        .as("open files after the first trials and after all")
        .hasSize(1);
  }

  @Test
  void aCaptureLargerThanMemoryTakesNoMoreThanASmallOne() throws Exception {
    long small = numbers("peak", told("wide", SAMPLES / 5)).get(0);
    long large = numbers("peak", told("wide", SAMPLES)).get(0);
    long capturedKib = (long) SAMPLES * MemoryRun.WIDTH * Float.BYTES / 1024;
    assertThat(large - small)
        .as("KiB that a capture of %d KiB takes beyond one of a fifth", capturedKib)
        .isLessThan(capturedKib / 4);
  }

  private List<String> told(String what, int count) throws Exception {
    Process process = Children.of(
            MemoryRun.class, FLAGS, out.toString(), what, String.valueOf(count))
        .start();
    List<String> told =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).as("exit code after %s", told).isZero();
    return told;
  }

  private static List<Long> numbers(String what, List<String> told) {
    return told.stream()
        .filter(line -> line.startsWith(what + " "))
        .map(line -> Long.parseLong(line.substring(what.length() + 1)))
        .toList();
  }

  /** Of the straight line of least squares through all numbers, one a step. */
  private static double slope(List<Long> numbers) {
    double middle = (numbers.size() - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < numbers.size(); i++) {
      products += (i - middle) * numbers.get(i);
      squares += (i - middle) * (i - middle);
    }
    return products / squares;
  }
}
