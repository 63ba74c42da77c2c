import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class, epochs = "two")
@Network(hidden = 8)
@Hee
public final class Unfinished {}
