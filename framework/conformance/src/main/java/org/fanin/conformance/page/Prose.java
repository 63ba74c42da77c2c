package org.fanin.conformance.page;

/** The text of the page that does not depend on what was measured. */
final class Prose {
  /** Takes the table of versions, the platform and the command. */
  static final String HEAD = """
      # Do initializers draw what they say?

      Every law that a library offers, drawn from its released jars and held against the formula \
      of that law.

      %sOn %s. This page is as the program wrote it; to write it anew:

      ```
      %s
      ```
      """;

  static final String GLANCE = """

      ## At a glance

      Of the ways to draw that a library offers, how many draw what they should.

      """;

  static final String LEGEND = """
      **right**: mean, variance, bounds and distribution are those of the law. **variance × 0.25**: \
      the variance is a quarter of the right one. **as documented**: not the law that the name \
      suggests, but the one that the library documents. –: not offered.

      """;

  static final String SPELLINGS = """
      ## How it was asked

      """;

  static final String METHOD = """
      ## How it was measured

      * **Fans.** fanIn is the number of inputs that one output sums over, fanOut the number of \
      outputs that one input reaches, for one step between neighbouring outputs and away from the \
      border. Each library finds them its own way: TensorFlow's initializers see a shape; the \
      layers of DL4J and DJL count or show the fans; Fanin's kernels count theirs. Glorot is not \
      asked of an LSTM, as it is convention whether an input reaches one gate or four.
      * **Draws.** At least 2,000,000 weights a verdict, over as many kernels as that takes, each \
      from a seed of its own. The standard error of a variance is 0.10 % of it for the normal \
      law, 0.08 % for the truncated, 0.06 % for the uniform; factors are rounded to two digits.
      * **Verdicts.** A mean or a variance is wrong beyond 6.5 standard errors, a distribution \
      beyond the Kolmogorov-Smirnov distance 3.45 / √n, after centring and scaling where those are \
      wrong; a bound may not be passed at all. So an error of 1 % in a variance shows, and the \
      chance that a single right answer on this page is called wrong is below 1e-7.
      * **Repeats.** All seeds are fixed. On another processor the other libraries' numbers may \
      differ in digits that are not shown.
      * **Not asked.** DJL's transposed convolution, which its PyTorch engine does not run.
      """;

  static final String NOTES = """

      ## Notes

      """;

  private Prose() {}
}
