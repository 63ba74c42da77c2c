package acme;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.He;

/** All that it uses comes from plugins. */
@Experiment(dataset = Rings.class, title = "Rings", epochs = 1, repeats = 1)
@Network(hidden = {8, 8}, formula = Mish.class)
@He
@Shy(gain = {1, 2})
public final class RingStudy {}
