package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "1, 1",
    "-0.0, 0",
    "100, 100",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "1.5e10, 1.5e10",
    "123456.75, 123456.75",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void numbersAreShort(double number, String label) {
    assertThat(Label.of(number)).isEqualTo(label);
    assertThat(Label.of((float) number)).isEqualTo(label);
  }

  @Test
  void otherValuesReadAsTheyAreWritten() {
    assertThat(Label.of(Law.TRUNCATED_NORMAL)).isEqualTo("truncated-normal");
    assertThat(Label.of(He.Sampler.class)).isEqualTo("He.Sampler");
    assertThat(Label.of(int.class)).isEqualTo("int");
    assertThat(Label.of(new double[] {1, 0.5})).isEqualTo("[1, 0.5]");
    assertThat(Label.of(true)).isEqualTo("true");
  }

  @Test
  void partsAreThoseOutsideOfBrackets() {
    assertThat(Label.parts("mine(a=1, formula=max(0, x), taps=[1, -2]), depth=5, width=8"))
        .containsExactly("mine(a=1, formula=max(0, x), taps=[1, -2])", "depth=5", "width=8");
    assertThat(Label.parts("he")).containsExactly("he");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MnistRelu | mnist-relu",
        "S01HelloExperiment | s01-hello-experiment",
        "HTTPStudy | http-study",
        "Conv2DStudy | conv2d-study",
        "ISTANBUL | istanbul",
        "Übung_2 | ubung-2",
        "Größe | grosse",
        "MaßØreX | mass-ore-x",
        "ÉtudeŁódź | etude-lodz",
        "ÆsopÞór | aesop-thor",
        "研究 | ''",
        "con | con-1143da2b",
        "Nul.txt | nul-89b24041",
        "console | console",
        "a\u202Eb\u0000c | a-b-c",
        "gaussian(stddev=0.01) | gaussian-stddev-0.01",
        "gaussian(mean=-1, stddev=1e-7), relu | gaussian-mean-minus-1-stddev-1e-7-relu",
        "ramp(taps=[-1, 2, -.5]) | ramp-taps-minus-1-2-minus-.5",
        "t5-small, lower=-Infinity | t5-small-lower-minus-infinity",
        "../../etc | etc"
      })
  void slugsAreFolderNames(String label, String slug) {
    assertThat(Label.slug(label)).isEqualTo(slug);
  }

  @Test
  void longSlugsKeepApart() {
    String long1 = Label.slug("a".repeat(100) + "1");
    String long2 = Label.slug("a".repeat(100) + "2");
    assertThat(long1).hasSize(80).isNotEqualTo(long2).isEqualTo(Label.slug("a".repeat(100) + "1"));
  }
}
