package org.fanin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.FormulaActivation;

/**
 * The network of a study, as a stack of dense layers on the class, or as a method in plain Java.
 *
 * <p>On a class, {@code hidden} names the widths of the hidden layers, or {@code depth} and {@code
 * width} say how many there are and how wide each is; input width and number of classes come from the
 * dataset. On a static method {@code Layers name(Layers input)} the method says it all, the last layer
 * included; there, {@code depth} and {@code width} are handed to it, as {@code Layers name(Layers
 * input, int depth, int width)} or with one of them only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Network {

  /** Units of each hidden layer, from the input on. */
  int[] hidden() default {};

  /** The number of hidden layers, each of {@link #width} units. Several make a factor. */
  int[] depth() default {};

  /** Units of each of {@link #depth} hidden layers. Several make a factor. */
  int[] width() default {};

  /** What follows each hidden layer. Several make a factor. ReLU if no {@link #formula} either. */
  Activation[] activation() default {};

  /** Activations of your own, besides {@link #activation}: classes with a bare constructor. */
  Class<? extends FormulaActivation>[] formula() default {};

  /** What stands behind the last hidden layer. */
  Head head() default Head.CLASSES;
}
