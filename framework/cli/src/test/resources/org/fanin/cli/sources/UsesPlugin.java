import org.fanin.Experiment;
import org.fanin.Network;

@Experiment(dataset = acme.Rings.class, epochs = 1, repeats = 1)
@Network(hidden = 8, formula = acme.Mish.class)
@acme.Shy
public final class UsesPlugin {}
