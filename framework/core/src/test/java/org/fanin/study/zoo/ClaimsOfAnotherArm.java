package org.fanin.study.zoo;

import java.util.List;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@Claims(ClaimsOfAnotherArm.Source.class)
public final class ClaimsOfAnotherArm {
  static final class Source implements Claims.Source {
    @Override
    public List<Claim> get() {
      return List.of(new Claim("He spreads most.", Relation.WIDEST, List.of("hee")));
    }
  }
}
