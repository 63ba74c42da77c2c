package org.fanin.results.report;

import java.util.List;
import java.util.Optional;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.StudyRecord;

/**
 * The report of a run.
 *
 * @param comparison what it reports
 * @param pictures in the order in which it shows them
 */
public record Report(Comparison comparison, List<Picture> pictures) {

  public Report {
    pictures = List.copyOf(pictures);
  }

  /** The report in Markdown, with pictures in the folder {@code figures} beside it. */
  public String markdown() {
    Manifest manifest = comparison.manifest();
    var out = new Markdown();
    out.heading(1, Markdown.text(manifest.study().title()));
    int trials = comparison.arms().stream().mapToInt(arm -> arm.trials().size()).sum();
    int over = comparison.arms().stream().mapToInt(ArmResult::over).sum();
    if (over < trials) {
      out.paragraph("**This run is not finished: " + over + " of " + count(trials, "trial")
          + " are over.** To go on, type `fanin resume` and the folder of the run.");
    }
    out.paragraph(summary(manifest, over < trials ? ", each to be trained " : ", each trained "));
    new RunSection(manifest).write(out);
    new ComparisonSection(comparison).write(out);
    new SignalSection(comparison).write(out, signal());
    new LayerSection(comparison).write(out);
    new KernelSection(comparison).write(out);
    new LostSection(comparison).write(out);
    pictures.stream().filter(picture -> !picture.name().equals(Picture.SIGNAL)).forEach(picture -> {
      out.heading(2, picture.title());
      out.picture(picture);
    });
    new ClaimSection(comparison).write(out);
    new RepeatSection(manifest).write(out);
    return out.toString();
  }

  /** The picture that stands in a section of its own. */
  private Optional<Picture> signal() {
    return pictures.stream()
        .filter(picture -> picture.name().equals(Picture.SIGNAL))
        .findFirst();
  }

  private static String summary(Manifest manifest, String trained) {
    StudyRecord study = manifest.study();
    return "The study " + Markdown.text(study.name()) + " compares "
        + count(manifest.arms().size(), "arm") + trained
        + count(study.repeats(), "time") + " on "
        + Markdown.text(study.dataset().name()) + ".";
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
