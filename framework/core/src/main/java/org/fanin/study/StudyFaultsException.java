package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.fanin.mistakes.MistakeException;

/** A study, or what overrides it, has faults; the message numbers them all. */
public final class StudyFaultsException extends MistakeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** With at least one fault. */
  public StudyFaultsException(List<Fault> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order in which they are numbered. */
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public List<String> texts() {
    return faults.stream().map(Fault::toString).toList();
  }

  /** A list of {@code faults} with numbers, or the only one. */
  public static String message(List<?> faults) {
    if (faults.size() == 1) {
      return String.valueOf(faults.get(0));
    }
    String lines = IntStream.range(0, faults.size())
        .mapToObj(i -> "\n  " + (i + 1) + ". " + faults.get(i))
        .collect(joining());
    return "There are " + faults.size() + " faults:" + lines;
  }
}
