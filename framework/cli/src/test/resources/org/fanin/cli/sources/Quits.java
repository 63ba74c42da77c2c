import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;

/** A study whose initializer ends the program as if all had gone well. */
@Experiment(dataset = TwoClouds.class)
@Network(hidden = 8)
@Initializer(Quits.Quitter.class)
public final class Quits {

  record Quitter() implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      System.exit(0);
      return new float[kernel.size()];
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return OptionalDouble.empty();
    }
  }
}
