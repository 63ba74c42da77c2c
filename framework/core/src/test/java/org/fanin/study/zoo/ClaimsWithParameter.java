package org.fanin.study.zoo;

import java.util.List;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.results.claims.Claim;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@Claims(ClaimsWithParameter.Source.class)
public final class ClaimsWithParameter {
  record Source(List<Claim> get) implements Claims.Source {}
}
