package org.fanin.results.histogram;

import java.util.Arrays;

/** How the bins of a histogram are chosen. */
public enum Binning {
  /** 50 bins from -1 to 1, as in the article's figure. */
  ARTICLE("article"),
  /**
   * 50 bins that fit the data: from the least 0.1 % quantile to the greatest 99.9 % quantile among
   * the arms and repeats, the same for all of them within a layer, quantity and moment.
   */
  FITTED("fitted");

  private final String label;

  Binning(String label) {
    this.label = label;
  }

  /** How files name it. */
  public String label() {
    return label;
  }

  /** The binning of that label. */
  public static Binning of(String label) {
    return Arrays.stream(values())
        .filter(binning -> binning.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no binning is called '" + label + "'"));
  }
}
