import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

public final class TwoStudies {

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 8)
  @He
  public static final class Small {}

  @Experiment(dataset = Mnist.class)
  @Network(hidden = 80)
  @He
  public static final class Large {}
}
