package org.fanin.conformance.question;

/** How the variance of a weight follows from the fans of its kernel. */
public enum Scaling {
  /** Source: Glorot and Bengio 2010, equations 12 and 16. */
  GLOROT("Glorot", "2 / (fanIn + fanOut)") {
    @Override
    public double variance(Layer layer) {
      return 2.0 / (layer.fanIn() + layer.fanOut());
    }
  },

  /** Source: He et al. 2015, section 2.2. */
  HE("He", "2 / fanIn") {
    @Override
    public double variance(Layer layer) {
      return 2.0 / layer.fanIn();
    }
  },

  /** Source: LeCun et al. 1998, section 4.6. */
  LECUN("LeCun", "1 / fanIn") {
    @Override
    public double variance(Layer layer) {
      return 1.0 / layer.fanIn();
    }
  };

  private final String label;
  private final String formula;

  Scaling(String label, String formula) {
    this.label = label;
    this.formula = formula;
  }

  /** The variance of one weight of the kernel of {@code layer}. */
  public abstract double variance(Layer layer);

  /** The name after its author. */
  public String label() {
    return label;
  }

  /** The variance as a formula of the fans. */
  public String formula() {
    return formula;
  }
}
