package org.fanin.doctor;

import com.google.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fanin.mistakes.MistakeException;
import org.fanin.plugins.Failure;
import org.fanin.results.folder.RunFolderException;

/** Makes all checks, in the order in which they are bound, whatever becomes of any. */
public final class Doctor {

  /** What says nothing but that something else was thrown, if it has a cause. */
  private static final Set<Class<? extends Throwable>> WRAPPERS = Set.of(
      ExceptionInInitializerError.class, InternalError.class, InvocationTargetException.class);

  private final List<Check> checks;

  /** Makes {@code checks}. */
  @Inject
  public Doctor(Set<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** The names of all checks. */
  public List<String> checks() {
    return checks.stream().map(Check::name).toList();
  }

  /** What each check found; {@code begun} hears the name of each before it is made. */
  public List<Diagnosis> examine(Consumer<String> begun) {
    var diagnoses = new ArrayList<Diagnosis>();
    for (Check check : checks) {
      begun.accept(check.name());
      Condition condition = condition(check);
      diagnoses.add(
          new Diagnosis(check.name(), condition.health(), condition.found(), condition.help()));
    }
    return List.copyOf(diagnoses);
  }

  /** Native libraries fail by errors, and so does drawing where there is no font. */
  private static Condition condition(Check check) {
    try {
      return check.examine();
    } catch (Exception | Error e) {
      return Condition.broken(reason(e), check.remedy());
    }
  }

  private static String reason(Throwable thrown) {
    if (WRAPPERS.contains(thrown.getClass()) && thrown.getCause() != null) {
      return reason(thrown.getCause());
    }
    return thrown instanceof RunFolderException || thrown instanceof MistakeException
        ? String.valueOf(thrown.getMessage()) // whole sentences
        : Failure.reason(thrown);
  }
}
