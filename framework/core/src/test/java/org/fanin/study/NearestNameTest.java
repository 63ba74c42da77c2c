package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> NAMES = List.of("zeros", "he", "glorot", "mnist-relu");

  @ParameterizedTest
  @CsvSource({
    "hee, he",
    "HE, he",
    "mnist-rleu, mnist-relu",
    "mnist, ''",
    "glorto, glorot",
    "x, ''",
    "GLOROTI, glorot",
    "zero, zeros",
    "'', ''"
  })
  void aFewEditsAreATypo(String given, String nearest) {
    assertThat(NearestName.of(given, NAMES).orElse("")).isEqualTo(nearest);
  }
}
