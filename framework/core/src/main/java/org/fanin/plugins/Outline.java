package org.fanin.plugins;

import org.fanin.results.text.Printable;

/**
 * What a list tells of a study.
 *
 * @param title heads its report
 * @param arms how many arms it compares
 * @param repeats how often each is trained
 */
public record Outline(String title, int arms, int repeats) {

  public Outline {
    if (!Printable.isPlain(title) || arms < 1 || repeats < 1) {
      throw new IllegalArgumentException(
          "no study has " + arms + " arms, " + repeats + " repeats and the title '" + title + "'");
    }
  }
}
