import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

/** A study whose message would clear the screen. */
@Experiment(dataset = TwoClouds.class)
@He
public final class Paints {

  @Network
  static Layers network(Layers input) {
    throw new IllegalStateException("\033[2Jred\033[31m");
  }
}
