import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

/** A study whose network ends the program as if all had gone well. */
@Experiment(dataset = TwoClouds.class)
@He
public final class QuitsEarly {

  @Network
  static Layers network(Layers input) {
    Runtime.getRuntime().exit(0);
    return input.dense(8).relu();
  }
}
