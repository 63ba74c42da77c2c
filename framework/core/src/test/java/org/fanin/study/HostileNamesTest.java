package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would mislead a reader, or reach another folder, are refused or made harmless. */
class HostileNamesTest {

  /** Its title turns the rest of a line around, and its claim moves a terminal's cursor. */
  @Experiment(dataset = Mnist.class, title = "He \u202Egnp.exe")
  @Network(hidden = 8)
  @He
  @Claims(Misleading.Source.class)
  public static final class Misleading {

    static final class Source implements Claims.Source {
      @Override
      public List<Claim> get() {
        return List.of(new Claim("he \u001b[2J wins", Relation.WIDEST, List.of("he")));
      }
    }
  }

  @Test
  void titlesAndClaimsThatMisleadAreRefused() {
    assertThatThrownBy(() -> TestData.READER.read(Misleading.class))
        .isInstanceOf(StudyFaultsException.class)
        .hasMessageContaining(
            "@Experiment(title) must be one line of up to 1000 characters that can"
                + " be seen, but is 'He \uFFFDgnp.exe'")
        .hasMessageContaining("'he \uFFFD[2J wins'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u202Eb", "a\u200Fb", "\u001b[31mred"})
  void layersWithNamesThatCannotBeSeenAreRefused(String name) {
    assertThatThrownBy(() -> Layers.input(List.of(4)).dense(name, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a layer is named by one line of up to 1000 characters");
  }

  @Test
  void aLayerWithAVeryLongNameIsRefused() {
    assertThatThrownBy(() -> Layers.input(List.of(4)).dense("x".repeat(10_000), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("…'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\windows",
        "/absolute",
        "C:\\x",
        "con",
        "LPT1",
        "aux.txt",
        "a|b<c>`d`",
        "\u202Egnp",
        "研究",
        "...",
        "a\u0000b\n"
      })
  void armsHaveFoldersOfTheirOwnInsideTheRun(String label) {
    String folder = Label.folder(label);
    assertThat(folder).matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    assertThat(folder).doesNotMatch("(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");
  }

  @Test
  void aVeryLongArmHasAFolderThatEveryDiskTakes() {
    assertThat(Label.folder("x".repeat(10_000))).hasSize(80);
  }
}
