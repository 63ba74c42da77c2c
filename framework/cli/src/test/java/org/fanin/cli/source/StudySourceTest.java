package org.fanin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fanin.cli.studies.TinyStudy;
import org.fanin.plugins.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySourceTest {

  private static final Path SOURCES = Path.of("src/test/resources/org/fanin/cli/sources");

  @Test
  void compilesNestedAnnotationsAndRecords() throws Exception {
    Class<?> study =
        new StudySource(SOURCES.resolve("OwnInitializer.java")).study(Plugins.onClassPath());

    assertThat(study.getSimpleName()).isEqualTo("OwnInitializer");
    assertThat(study.getAnnotations()).hasSize(3);
    assertThat(study.getDeclaredClasses())
        .singleElement()
        .extracting(Class::isAnnotation)
        .isEqualTo(true);
  }

  @Test
  void prefersTheFileToAClassOfTheSameName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("TinyStudy.java"), """
        package org.fanin.cli.studies;
        @org.fanin.Experiment(dataset = TwoClouds.class, title = "Ünicode")
        public final class TinyStudy {}
        """);

    Class<?> study = new StudySource(file).study(Plugins.onClassPath());

    assertThat(study.getName()).isEqualTo(TinyStudy.class.getName());
    assertThat(study).isNotEqualTo(TinyStudy.class);
    assertThat(study.getAnnotation(org.fanin.Experiment.class).title()).isEqualTo("Ünicode");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void isNamedByItsExtension() {
    assertThat(StudySource.isNamedBy("dir/MyStudy.java")).isTrue();
    assertThat(StudySource.isNamedBy("my-study")).isFalse();
  }
}
