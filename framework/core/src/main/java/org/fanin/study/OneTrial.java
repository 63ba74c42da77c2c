package org.fanin.study;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One trial of a study, as a run names its folder: {@code he/3}.
 *
 * @param arm the slug of the arm
 * @param repeat from 1
 */
public record OneTrial(String arm, int repeat) {

  private static final Pattern NAME = Pattern.compile("([^/]+)/([1-9][0-9]{0,8})");
  private static final String OPTION = "--trial";

  /** The trial that {@code name} names, by slug or label; empty if that is no name of a trial. */
  public static Optional<OneTrial> named(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new OneTrial(Label.named(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /**
   * A study of this trial alone, which draws and learns what it does among the others.
   *
   * @throws StudyFaultsException if {@code study} has no such arm or repeat
   */
  public Study of(Study study) {
    return of(study, study, StudyOverrides.none());
  }

  /**
   * The same of {@code study}, which is what {@code changes} leave of {@code whole}.
   *
   * @throws StudyFaultsException if {@code study} has no such arm or repeat
   */
  public Study of(Study study, Study whole, StudyOverrides changes) {
    Schedule all = study.schedule();
    var faults = new Faults(study.name());
    List<Arm> arms = arms(study);
    if (arms.isEmpty() && !arms(whole).isEmpty()) {
      String leaving = changes.placeOfOnly().orElse("--only");
      faults.add(OPTION, "names the arm '" + arm + "', which is left out by " + leaving);
    } else if (arms.isEmpty()) {
      List<String> known = study.arms().stream().map(Arm::slug).toList();
      faults.add(
          OPTION,
          "names no arm '" + arm + "'" + NearestName.hint(arm, known) + "; it takes "
              + NearestName.list(known) + ", each with /1 to /" + all.repeats());
    }
    faults.require(
        repeat <= all.repeats(), OPTION, this, "one of the repeats 1 to " + all.repeats());
    faults.throwIfAny();
    return study.with(all.only(repeat), study.captures(), arms);
  }

  private List<Arm> arms(Study study) {
    return study.arms().stream().filter(own -> own.slug().equals(arm)).toList();
  }

  /** As on a command line: {@code --trial he/3}. */
  public String commandLine() {
    return OPTION + " " + this;
  }

  @Override
  public String toString() {
    return arm + "/" + repeat;
  }
}
