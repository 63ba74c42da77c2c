package org.fanin.graph;

import org.fanin.initializers.activation.Arithmetic;
import org.fanin.initializers.activation.Elementary;
import org.fanin.initializers.activation.Term;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A formula as operations; a test holds value and gradient equal to those in pure Java. */
record FormulaOps(Ops tf) {

  /** {@code term} where the variable is {@code x}. */
  Operand<TFloat32> apply(Term term, Operand<TFloat32> x) {
    if (term instanceof Term.Fixed number) {
      return constant(number.value());
    }
    if (term instanceof Arithmetic.Sum sum) {
      return tf.math.add(apply(sum.left(), x), apply(sum.right(), x));
    }
    if (term instanceof Arithmetic.Product product) {
      return tf.math.mul(apply(product.left(), x), apply(product.right(), x));
    }
    if (term instanceof Arithmetic.Quotient quotient) {
      return tf.math.div(apply(quotient.left(), x), apply(quotient.right(), x));
    }
    if (term instanceof Term.Applied applied) {
      return apply(applied.function(), apply(applied.argument(), x));
    }
    if (term instanceof Term.Activated activated) {
      return ActivationOps.apply(tf, activated.activation(), apply(activated.argument(), x));
    }
    if (term instanceof Term.Pieces pieces) {
      return pieces(pieces, x);
    }
    if (term instanceof Term.Input) {
      return x;
    }
    throw new IllegalStateException("unknown term " + term);
  }

  private Operand<TFloat32> apply(Elementary function, Operand<TFloat32> x) {
    return switch (function) {
      case EXP -> tf.math.exp(x);
      case LOG -> tf.math.log(x);
      case SQRT -> tf.math.sqrt(x);
      case SIN -> tf.math.sin(x);
      case COS -> tf.math.cos(x);
      case ERF -> tf.math.erf(x);
    };
  }

  /**
   * Neither piece sees where it does not hold: an infinity there would make the gradient NaN. What is
   * no number lies on neither side, and stays what it is, so that a trial that diverges shows it.
   */
  private Operand<TFloat32> pieces(Term.Pieces pieces, Operand<TFloat32> x) {
    Operand<TFloat32> kink = constant(pieces.kink());
    Operand<TFloat32> sides = tf.select(
        tf.math.greater(x, kink),
        spread(apply(pieces.above(), tf.math.maximum(x, kink)), x),
        spread(apply(pieces.below(), tf.math.minimum(x, kink)), x));
    return tf.select(tf.math.isNan(x), x, sides);
  }

  /** A piece that is a number has no shape of its own. */
  private Operand<TFloat32> spread(Operand<TFloat32> piece, Operand<TFloat32> x) {
    return tf.math.add(piece, tf.zerosLike(x));
  }

  private Operand<TFloat32> constant(double value) {
    return tf.constant((float) value);
  }
}
