import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;

/** Two arms whose folders would have one name, but for the hash of their labels. */
@Experiment(dataset = TwoClouds.class, epochs = 1, repeats = 1)
@Network(hidden = 4)
@AlikeNames.Moded(mode = {"A", "a"})
public class AlikeNames {

  @Initializer(Law.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Moded {
    String[] mode();
  }

  record Law(String mode) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(mode.equals("A") ? 0.1 : 0.2);
    }
  }
}
