package org.fanin.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "Größe, grosse",
    "GRÖẞE, grosse",
    "Étude, etude",
    "E\u0301tude, etude",
    "Æsop Œuvre, aesop oeuvre",
    "Øre Łódź Đorđe, ore lodz dorde",
    "Þórður Eiður, thordur eidur",
    "ISTANBUL İzmir ılık, istanbul izmir ilik",
    "ﬁne №, fine no",
    "He-2.java, he-2.java",
    "研究, 研究",
  })
  void areThoseFromAToZ(String text, String plain) {
    assertThat(Letters.plain(text)).isEqualTo(plain);
  }
}
