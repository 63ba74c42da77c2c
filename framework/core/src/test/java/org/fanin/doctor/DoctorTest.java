package org.fanin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.Test;

class DoctorTest {

  /** What a check does. */
  private interface Examination {
    Condition condition() throws Exception;
  }

  private record Fake(String name, Examination examination) implements Check {
    @Override
    public String remedy() {
      return "Take another " + name + ".";
    }

    @Override
    public Condition examine() throws Exception {
      return examination.condition();
    }
  }

  @Test
  void whateverACheckThrowsIsAFinding() {
    var doctor = doctor(
        new Fake("disk", () -> {
          throw new IOException("no room");
        }),
        new Fake("library", () -> {
          throw new UnsatisfiedLinkError("no jnitensorflow in java.library.path");
        }),
        new Fake("font", () -> {
          throw new InternalError(new RuntimeException("Fontconfig head is null"));
        }),
        new Fake("class", () -> {
          throw new NoClassDefFoundError("com/acme/Gone");
        }),
        new Fake("start", () -> {
          throw new ExceptionInInitializerError(new IllegalStateException("not opened"));
        }),
        new Fake("data", () -> {
          throw new RunFolderException("Cannot read it. Restore it.");
        }),
        new Fake("last", () -> Condition.ok("fine")));
    var heard = new ArrayList<String>();

    List<Diagnosis> diagnoses = doctor.examine(heard::add);

    assertThat(diagnoses)
        .containsExactly(
            broken("disk", "IOException: no room"),
            broken("library", "UnsatisfiedLinkError: no jnitensorflow in java.library.path"),
            broken("font", "RuntimeException: Fontconfig head is null"),
            broken("class", "it needs the class com.acme.Gone, which is not there"),
            broken("start", "IllegalStateException: not opened"),
            broken("data", "Cannot read it. Restore it."),
            new Diagnosis("last", Health.OK, "fine", Optional.empty()));
    assertThat(heard)
        .containsExactly("disk", "library", "font", "class", "start", "data", "last")
        .isEqualTo(doctor.checks());
  }

  private static Doctor doctor(Check... checks) {
    Set<Check> inOrder = new LinkedHashSet<>(List.of(checks));
    return new Doctor(inOrder);
  }

  private static Diagnosis broken(String check, String found) {
    return new Diagnosis(check, Health.BROKEN, found, Optional.of("Take another " + check + "."));
  }
}
