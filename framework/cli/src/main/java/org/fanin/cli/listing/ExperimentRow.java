package org.fanin.cli.listing;

import static org.fanin.cli.output.Table.Column.numbers;
import static org.fanin.cli.output.Table.Column.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fanin.cli.output.Amounts;
import org.fanin.cli.output.Table;
import org.fanin.plugins.Outline;
import org.fanin.study.FoundStudy;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyReader;

/**
 * A study at hand.
 *
 * @param name as typed on the command line
 * @param className the annotated class
 * @param title heads its report
 * @param arms how many arms it compares; 0 if it has faults
 * @param repeats how often each is trained; 0 if it has faults
 * @param faults what is wrong with it
 * @param jar where it lies; empty if that is a folder of the class path, or Fanin's own
 */
public record ExperimentRow(
    String name,
    String className,
    String title,
    int arms,
    int repeats,
    List<String> faults,
    Optional<String> jar) {

  public ExperimentRow {
    faults = List.copyOf(faults);
  }

  /** All studies that {@code finder} finds, faulty ones too. */
  public static Table<ExperimentRow> table(StudyFinder finder, StudyReader reader) {
    return JarColumn.behind(
        List.of(
            words("NAME", ExperimentRow::name),
            words("TITLE", ExperimentRow::summary),
            numbers("ARMS x REPEATS", row -> row.arms() + " x " + row.repeats())),
        finder.all().parallelStream().map(found -> of(found, finder, reader)).toList(),
        ExperimentRow::jar);
  }

  private String summary() {
    return faults.isEmpty()
        ? title
        : Amounts.count(faults.size(), "fault") + ", named by 'fanin describe " + name + "'";
  }

  private static ExperimentRow of(FoundStudy found, StudyFinder finder, StudyReader reader) {
    try {
      Outline outline = found
          .outline()
          .orElseGet(() -> reader.read(finder.find(found.className())).outline());
      return of(found, outline.title(), outline.arms(), outline.repeats(), List.of());
    } catch (StudyFaultsException e) {
      return of(found, "", 0, 0, e.faults().stream().map(Object::toString).toList());
    }
  }

  private static ExperimentRow of(
      FoundStudy found, String title, int arms, int repeats, List<String> faults) {
    return new ExperimentRow(
        found.name(),
        found.className(),
        title,
        arms,
        repeats,
        faults,
        found.jar().map(Path::toString));
  }
}
