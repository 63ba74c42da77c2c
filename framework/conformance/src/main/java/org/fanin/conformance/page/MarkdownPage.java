package org.fanin.conformance.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanin.conformance.page.Report.Contender;
import org.fanin.conformance.survey.Cell;
import org.fanin.conformance.survey.Finding;
import org.fanin.conformance.survey.Row;
import org.fanin.conformance.survey.Section;
import org.fanin.conformance.verdict.Verdict;

/** The page for readers, in GitHub's Markdown. */
public final class MarkdownPage {
  private static final String NOTHING = "–";

  private final Report report;
  private final Footnotes footnotes = new Footnotes();

  private MarkdownPage(Report report) {
    this.report = report;
  }

  /** Writes the page of {@code report}. */
  public static String of(Report report) {
    return new MarkdownPage(report).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(Prose.HEAD.formatted(versions(), report.platform(), report.command()));
    text.append(Prose.GLANCE).append(glance()).append(Prose.LEGEND);
    report.sections().forEach(section -> text.append(section(section)));
    text.append(Prose.SPELLINGS).append(spellings());
    text.append(Prose.METHOD);
    text.append(Prose.NOTES).append(footnotes.text());
    return text.toString();
  }

  private String versions() {
    Table table = new Table(List.of("library", "what was run"));
    report.contenders().forEach(one -> table.add(List.of(one.name(), one.version())));
    return table.text();
  }

  private String glance() {
    Table table = new Table(line(names(), "kernel"));
    for (Section section : report.sections()) {
      table.add(line(names().map(name -> count(section, name)), section.title()));
    }
    return table.text();
  }

  private String section(Section section) {
    Table table = new Table(line(names(), "asked", "right"));
    for (Row row : section.rows()) {
      Stream<String> verdicts = row.cells().stream().map(this::verdicts);
      table.add(line(verdicts, row.question(), row.right()));
    }
    return "## " + section.title() + "\n\n" + section.text() + "\n\n" + table.text();
  }

  private String spellings() {
    Map<String, List<Cell>> asked = new LinkedHashMap<>();
    for (Section section : report.sections()) {
      long ways =
          section.rows().stream().map(MarkdownPage::spellings).distinct().count();
      for (Row row : section.rows()) {
        // In the sections that follow, the first is asked again in the same words.
        asked.putIfAbsent(ways == 1 ? section.title() : row.question(), row.cells());
      }
    }
    Table table = new Table(line(names(), "asked"));
    asked.forEach((question, cells) ->
        table.add(line(cells.stream().map(MarkdownPage::spellings), question)));
    return table.text();
  }

  private String verdicts(Cell cell) {
    List<String> texts = cell.findings().stream().map(this::verdict).distinct().toList();
    if (texts.size() < 2) {
      return texts.isEmpty() ? NOTHING : texts.get(0);
    }
    return cell.findings().stream()
        .map(finding -> verdict(finding) + " `" + finding.spelling() + "`")
        .collect(Collectors.joining("<br>"));
  }

  private String verdict(Finding finding) {
    String words = Words.of(finding.verdict());
    String emphasis = finding.verdict() instanceof Verdict.Wrong ? "**" : "";
    return emphasis + words + emphasis + footnotes.marks(finding.notes());
  }

  private Stream<String> names() {
    return report.contenders().stream().map(Contender::name);
  }

  private static List<String> line(Stream<String> cells, String... first) {
    return Stream.concat(Stream.of(first), cells).toList();
  }

  private static List<String> spellings(Row row) {
    return row.cells().stream().map(MarkdownPage::spellings).toList();
  }

  private static String spellings(Cell cell) {
    return cell.findings().isEmpty()
        ? NOTHING
        : cell.findings().stream()
            .map(finding -> "`" + finding.spelling() + "`")
            .collect(Collectors.joining("<br>"));
  }

  private static String count(Section section, String library) {
    List<Finding> findings = section.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.library().equals(library))
        .flatMap(cell -> cell.findings().stream())
        .toList();
    long sound = findings.stream().filter(Finding::isSound).count();
    return findings.isEmpty() ? NOTHING : sound + " of " + findings.size();
  }
}
