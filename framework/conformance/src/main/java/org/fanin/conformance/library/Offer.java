package org.fanin.conformance.library;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One way in which a library draws a law.
 *
 * @param spelling how its users ask for it
 * @param layout how the kernel lies in its tensor
 * @param draw draws it
 * @param documentedVariance the variance of a weight by the library's own documentation, where that
 *     differs from the law
 * @param notes why the draws are what they are, for readers who find them wrong
 */
public record Offer(
    String spelling,
    Layout layout,
    Draw draw,
    OptionalDouble documentedVariance,
    List<String> notes) {

  /** An offer without notes whose documentation agrees with the law. */
  static Offer of(String spelling, Layout layout, Draw draw) {
    return new Offer(spelling, layout, draw, OptionalDouble.empty(), List.of());
  }

  /** The same offer, documented to have another variance. */
  Offer documented(double variance) {
    return new Offer(spelling, layout, draw, OptionalDouble.of(variance), notes);
  }

  /** The same offer with further notes. */
  Offer noted(List<String> further) {
    List<String> all = Stream.concat(notes.stream(), further.stream()).toList();
    return new Offer(spelling, layout, draw, documentedVariance, all);
  }
}
