import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.Identity;
import org.fanin.initializers.activation.Activation;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@Glorot
@Identity
public final class Rows {

  @Network
  static Layers layers(Layers input) {
    return input.sequence(28).recurrent(100, Activation.RELU).dense(10);
  }
}
