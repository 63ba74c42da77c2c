package org.fanin.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fanin.results.text.Printable;

/** Collects the faults of one class or file, each once. */
final class Faults {

  private final String subject;
  private final Set<Fault> found = new LinkedHashSet<>();

  /** Of the class or file {@code subject}. */
  Faults(String subject) {
    this.subject = subject;
  }

  /** A fault of the whole. */
  void add(String problem) {
    found.add(new Fault(subject, problem));
  }

  /** A fault at one place of it. */
  void add(String place, String problem) {
    found.add(new Fault(at(place), problem));
  }

  /** A fault of something else, whose whole place is {@code place}. */
  void addElsewhere(String place, String problem) {
    found.add(new Fault(place, problem));
  }

  /** One place of it, whole. */
  String at(String place) {
    return subject + ": " + place;
  }

  /** A fault unless {@code holds}. */
  void require(boolean holds, String place, Object given, String allowed) {
    if (!holds) {
      add(place, "must be " + allowed + ", but is " + Label.of(given));
    }
  }

  /** A fault unless {@code text} can be shown as it is. */
  void requirePlain(String text, String place) {
    if (!Printable.isPlain(text)) {
      add(
          place,
          "must be one line of up to " + Printable.LONGEST
              + " characters that can be seen, but is '" + Printable.line(text) + "'");
    }
  }

  /** Throws if there is any. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  /** All faults so far, of which there is at least one. */
  StudyFaultsException exception() {
    return new StudyFaultsException(List.copyOf(found));
  }
}
