package acme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.initializers.About;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;

@About(law = "N(0, (gain / fanIn)^2)")
@Initializer(Shy.Sampler.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shy {
  double[] gain() default 1;

  record Sampler(double gain) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return new Distribution(Law.NORMAL, 0, gain / kernel.fanIn());
    }
  }
}
