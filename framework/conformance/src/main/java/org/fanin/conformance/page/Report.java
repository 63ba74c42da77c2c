package org.fanin.conformance.page;

import java.util.List;
import org.fanin.conformance.survey.Section;

/**
 * Everything that is shown.
 *
 * @param contenders the libraries, in the order of the columns
 * @param command the command that produces the page
 * @param platform the Java and the system on which it was run
 * @param sections the verdicts
 */
public record Report(
    List<Contender> contenders, String command, String platform, List<Section> sections) {

  public Report {
    contenders = List.copyOf(contenders);
    sections = List.copyOf(sections);
  }

  /**
   * A library.
   *
   * @param name its name
   * @param version what of it was run, with versions
   */
  public record Contender(String name, String version) {}
}
