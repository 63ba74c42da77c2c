import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.cli.studies.TwoClouds;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

/** A study that prints while it is read. */
@Experiment(dataset = TwoClouds.class)
@He
public final class Talks {

  @Network
  static Layers network(Layers input) {
    System.out.println("look: a network");
    return input.dense(8).relu().dense(2);
  }
}
