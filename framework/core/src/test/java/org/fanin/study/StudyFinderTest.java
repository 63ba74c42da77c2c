package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Optional;
import org.fanin.Experiment;
import org.fanin.data.Mnist;
import org.fanin.plugins.Plugins;
import org.fanin.study.zoo.NoAnnotation;
import org.fanin.study.zoo.ZeroWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyFinderTest {

  /** Holds a name that the other holds too. */
  static final class First {
    @Experiment(dataset = Mnist.class)
    static final class Twin {}
  }

  /** Holds a name that the other holds too. */
  static final class Second {
    @Experiment(dataset = Mnist.class)
    static final class Twin {}
  }

  private final StudyFinder finder = new StudyFinder(Plugins.onClassPath());

  @Test
  void findsFaultyClassesTooInTheOrderOfTheirNames() {
    assertThat(finder.all())
        .isSortedAccordingTo(
            Comparator.comparing(FoundStudy::name).thenComparing(FoundStudy::className))
        .contains(
            FoundStudy.of("org.fanin.study.StudyReaderTest$MnistRelu", Optional.empty()),
            FoundStudy.of("org.fanin.study.zoo.HiddenStudy", Optional.empty()),
            FoundStudy.of("org.fanin.study.zoo.InterfaceStudy", Optional.empty()))
        .doesNotContain(FoundStudy.of("org.fanin.study.zoo.NoAnnotation", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zero-width", "ZeroWidth", "org.fanin.study.zoo.ZeroWidth"})
  void findsByEachName(String name) {
    assertThat(finder.find(name)).isEqualTo(ZeroWidth.class);
  }

  @Test
  void findsByFullNameWhatIsNotAnnotated() {
    assertThat(finder.find("org.fanin.study.zoo.NoAnnotation")).isEqualTo(NoAnnotation.class);
  }

  @Test
  void suggestsTheNearestNameAndListsAll() {
    assertThatThrownBy(() -> finder.find("zero-widht"))
        .isInstanceOf(StudyFaultsException.class)
        .hasMessageStartingWith(
            "study 'zero-widht' is unknown (did you mean 'zero-width'?); known are abstract-data, ")
        .hasMessageContaining(", mnist-relu, ");
  }

  @Test
  void twoClassesOfOneNameAreToldApartByTheirPackage() {
    assertThatThrownBy(() -> finder.find("twin"))
        .hasMessage("study 'twin' may be org.fanin.study.StudyFinderTest$First$Twin or"
            + " org.fanin.study.StudyFinderTest$Second$Twin; name it with its package");
    assertThat(finder.find("org.fanin.study.StudyFinderTest$First$Twin"))
        .isEqualTo(First.Twin.class);
  }

  @Test
  void aClassThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> finder.find("org.acme.Missing"))
        .hasMessage(
            "study 'org.acme.Missing' is unknown; no class of that name is on the class path or"
                + " in a plugin");
  }
}
