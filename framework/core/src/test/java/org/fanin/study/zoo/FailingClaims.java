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
@Claims(FailingClaims.Source.class)
public final class FailingClaims {
  static final class Source implements Claims.Source {
    @Override
    public List<Claim> get() {
      throw new IllegalStateException("not today");
    }
  }
}
