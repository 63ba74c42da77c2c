package org.fanin.conformance.library;

import java.util.List;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Layer;
import org.fanin.conformance.question.Scaling;

/** A library that draws the first weights of kernels. */
public interface Library {

  /** The deviation that {@link #fixed} asks for, before a cut. */
  double FIXED_DEVIATION = 0.05;

  /** The library's name. */
  String name();

  /** What of it was run, with versions. */
  String version();

  /** Its ways to draw a law whose variance follows from the fans; none if it has none. */
  List<Offer> scaled(Scaling scaling, Form form, Layer layer);

  /**
   * Its ways to draw a law whatever the fans: mean 0, deviation 0.05, the normal law either whole
   * or cut at two deviations without being widened; none if it has none.
   */
  List<Offer> fixed(Form form, Layer layer);

  /** Its ways to draw an orthogonal kernel of gain 1; none if it has none. */
  List<Offer> orthogonal(Layer layer);

  /**
   * Draws two dense layers of one network by He's normal law, with the seed set as its users set
   * it: once for the network where that can be done, otherwise the same for both.
   */
  Pair pair(Layer first, Layer second, long seed);
}
