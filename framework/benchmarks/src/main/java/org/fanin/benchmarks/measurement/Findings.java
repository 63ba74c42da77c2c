package org.fanin.benchmarks.measurement;

import java.util.List;
import org.fanin.benchmarks.table.Comparison;

/**
 * What a measurement found. Nothing is compared where measuring failed; the note says why.
 *
 * @param comparisons rows of the table
 * @param note how it was measured and what else was seen, a paragraph
 */
public record Findings(List<Comparison> comparisons, String note) {

  public Findings {
    comparisons = List.copyOf(comparisons);
  }
}
