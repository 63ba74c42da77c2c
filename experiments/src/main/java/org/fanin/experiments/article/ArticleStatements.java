package org.fanin.experiments.article;

import static org.fanin.results.claims.Relation.CONCENTRATED_AT_ZERO;
import static org.fanin.results.claims.Relation.LAST_LAYER_CONCENTRATED_AT_ZERO;
import static org.fanin.results.claims.Relation.LIKE_BUT_NARROWER;
import static org.fanin.results.claims.Relation.MOSTLY_NEAR_ZERO;
import static org.fanin.results.claims.Relation.WIDER_THAN;
import static org.fanin.results.claims.Relation.WIDEST;

import java.util.List;
import org.fanin.results.claims.Claim;

/** What the article reads from its histograms, as claims that a report can test. */
final class ArticleStatements {

  private ArticleStatements() {}

  /** The statements, with {@code randomNormal} as the label of the article's "random normal". */
  static List<Claim> about(String randomNormal) {
    return List.of(
        new Claim("Zero is concentrated at zero", CONCENTRATED_AT_ZERO, List.of("zeros")),
        new Claim("Random normal is mostly near zero", MOSTLY_NEAR_ZERO, List.of(randomNormal)),
        new Claim(
            "Glorot is wider than random normal", WIDER_THAN, List.of("glorot", randomNormal)),
        new Claim("He has the widest spread", WIDEST, List.of("he")),
        new Claim(
            "LeCun is like Glorot, but narrower", LIKE_BUT_NARROWER, List.of("lecun", "glorot")),
        new Claim(
            "The last hidden layer is concentrated at zero",
            LAST_LAYER_CONCENTRATED_AT_ZERO,
            List.of()));
  }
}
