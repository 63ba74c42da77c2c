package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Dataset;
import org.fanin.initializers.He;

@Experiment(dataset = Dataset.class)
@Network(hidden = 8)
@He
public final class AbstractData {}
