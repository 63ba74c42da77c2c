import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.activation.Activation;

@Experiment(dataset = Mnist.class, epoch = 1)
@Network(hidden = 8, activation = Activation.RLU)
@Hee
@Orthogonal
@Glorot(law = NORMAL)
public final class Misspelt {}
