import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Orthogonal;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@Orthogonal
public final class Gates {

  @Network
  static Layers layers(Layers input) {
    return input.sequence(28).lstm(64).allSteps().gru(32).dense(10);
  }
}
