package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

  @Test
  void ofManyNamesTheFirstAreTold() {
    List<String> many = IntStream.rangeClosed(1, 100).mapToObj(i -> "arm-" + i).toList();
    assertThat(NearestName.list(NAMES)).isEqualTo("zeros, he, glorot, mnist-relu");
    assertThat(NearestName.list(many)).startsWith("arm-1, arm-2,").endsWith("arm-24, and 76 more");
  }
}
