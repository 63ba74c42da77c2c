package org.fanin.results.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanin.results.claims.Verdict.Figure;
import org.fanin.results.claims.Verdict.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private final Map<String, List<Spread>> arms = new LinkedHashMap<>();
  private final Map<String, String> unknown = new LinkedHashMap<>();

  @BeforeEach
  void spreadArms() {
    arms.put("zeros", List.of(new Spread("a", 0, 1), new Spread("b", 0, 1)));
    arms.put("near", List.of(new Spread("a", 0.1, 0.7), new Spread("b", 0.01, 0.96)));
    arms.put("he", List.of(new Spread("a", 0.4, 0.5), new Spread("b", 0.4, 0.5)));
    arms.put("lecun", List.of(new Spread("a", 0.3, 0.5), new Spread("b", 0.25, 0.6)));
    arms.put("deep", List.of(new Spread("a", 9, 0.5)));
  }

  @Test
  void concentratedMeansEveryLayer() {
    assertThat(judge(Relation.CONCENTRATED_AT_ZERO, "zeros").result()).isEqualTo(Result.HOLDS);
    assertThat(judge(Relation.CONCENTRATED_AT_ZERO, "near").result())
        .isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void mostlyNearMeansOnAverage() {
    assertThat(judge(Relation.MOSTLY_NEAR_ZERO, "near"))
        .isEqualTo(Verdict.of(true, List.of(new Figure("a", 0.7), new Figure("b", 0.96))));
    assertThat(judge(Relation.MOSTLY_NEAR_ZERO, "he").result()).isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void widerMeansEveryLayer() {
    assertThat(judge(Relation.WIDER_THAN, "he", "lecun"))
        .isEqualTo(
            Verdict.of(true, List.of(new Figure("a", 0.4 / 0.3), new Figure("b", 0.4 / 0.25))));
    assertThat(judge(Relation.WIDER_THAN, "lecun", "he").result()).isEqualTo(Result.DOES_NOT_HOLD);
    assertThat(judge(Relation.WIDER_THAN, "zeros", "zeros").result())
        .isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void likeButNarrowerMeansMoreThanHalf() {
    assertThat(judge(Relation.LIKE_BUT_NARROWER, "lecun", "he").result()).isEqualTo(Result.HOLDS);
    assertThat(judge(Relation.LIKE_BUT_NARROWER, "near", "he").result())
        .isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void widestIsMeasuredAgainstTheWidestOther() {
    arms.remove("deep");
    assertThat(judge(Relation.WIDEST, "he"))
        .isEqualTo(
            Verdict.of(true, List.of(new Figure("a", 0.4 / 0.3), new Figure("b", 0.4 / 0.25))));
    assertThat(judge(Relation.WIDEST, "lecun").result()).isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void lastLayerIsJudgedInEveryArm() {
    assertThat(judge(Relation.LAST_LAYER_CONCENTRATED_AT_ZERO)).satisfies(verdict -> {
      assertThat(verdict.result()).isEqualTo(Result.DOES_NOT_HOLD);
      assertThat(verdict.figures()).contains(new Figure("near", 0.96)).hasSize(5);
    });
    arms.keySet().retainAll(List.of("zeros", "near"));
    assertThat(judge(Relation.LAST_LAYER_CONCENTRATED_AT_ZERO).result()).isEqualTo(Result.HOLDS);
    arms.clear();
    assertThat(judge(Relation.LAST_LAYER_CONCENTRATED_AT_ZERO))
        .isEqualTo(Verdict.notTested("nothing was captured"));
  }

  @Test
  void criteriaAreThoseThatTheReportWritesOut() {
    assertThat(Relation.CONCENTRATED_AT_ZERO.criterion()).contains("at least 95 %");
    assertThat(Relation.LAST_LAYER_CONCENTRATED_AT_ZERO.criterion()).contains("at least 95 %");
    assertThat(Relation.MOSTLY_NEAR_ZERO.criterion()).contains("at least 75 %");
    assertThat(Relation.LIKE_BUT_NARROWER.criterion()).contains("above 0.5 and below 1");
    arms.put("edge", List.of(new Spread("a", 0.2, 0.95), new Spread("b", 0.2, 0.55)));
    arms.put("over", List.of(new Spread("a", 0.21, 0.95), new Spread("b", 0.21, 0.95)));
    assertThat(judge(Relation.CONCENTRATED_AT_ZERO, "over").result()).isEqualTo(Result.HOLDS);
    assertThat(judge(Relation.MOSTLY_NEAR_ZERO, "edge").result()).isEqualTo(Result.HOLDS);
    assertThat(judge(Relation.LIKE_BUT_NARROWER, "over", "he").result()).isEqualTo(Result.HOLDS);
    assertThat(judge(Relation.LIKE_BUT_NARROWER, "edge", "he").result())
        .isEqualTo(Result.DOES_NOT_HOLD);
  }

  @Test
  void whatWasNotCapturedIsNotTested() {
    assertThat(judge(Relation.WIDER_THAN, "he", "glorot"))
        .isEqualTo(Verdict.notTested("glorot: nothing was captured"));
  }

  @Test
  void anotherNumberOfHiddenLayersIsNotTestedAndNamed() {
    String note = "not as many hidden layers: he has 2; deep has 1";
    assertThat(judge(Relation.WIDEST, "he")).isEqualTo(Verdict.notTested(note));
    assertThat(judge(Relation.WIDER_THAN, "he", "deep")).isEqualTo(Verdict.notTested(note));
    assertThat(judge(Relation.LIKE_BUT_NARROWER, "he", "deep")).isEqualTo(Verdict.notTested(note));
    assertThat(judge(Relation.WIDEST, "deep"))
        .isEqualTo(Verdict.notTested("not as many hidden layers: deep has 1; zeros has 2"));
  }

  @Test
  void theOnlyArmIsComparedWithNone() {
    arms.keySet().retainAll(List.of("he"));
    assertThat(judge(Relation.WIDEST, "he")).isEqualTo(Verdict.notTested("there is no other arm"));
  }

  /** Without the arm that exploded, he would be the widest. */
  @Test
  void anArmThatNobodyCanJudgeLeavesOpenWhatIsSaidOfAll() {
    arms.remove("deep");
    unknown.put("boom", "values of b are not finite, 7 of them");

    var open = Verdict.notTested("boom: values of b are not finite, 7 of them");
    assertThat(judge(Relation.WIDEST, "he")).isEqualTo(open);
    assertThat(judge(Relation.LAST_LAYER_CONCENTRATED_AT_ZERO)).isEqualTo(open);
    assertThat(judge(Relation.WIDER_THAN, "he", "boom")).isEqualTo(open);
    assertThat(judge(Relation.WIDER_THAN, "he", "lecun").result()).isEqualTo(Result.HOLDS);
  }

  @Test
  void claimNamesAsManyArmsAsItsRelationNeeds() {
    assertThatThrownBy(() -> new Claim("He is wider", Relation.WIDER_THAN, List.of("he")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the claim \"He is wider\" names 1 arms [he], but WIDER_THAN needs 2");
  }

  private Verdict judge(Relation relation, String... names) {
    return new Judge(arms, unknown).judge(new Claim("", relation, List.of(names)));
  }
}
