package org.fanin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fanin.cli.studies.TinyStudy;
import org.fanin.plugins.Plugins;
import org.fanin.running.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySourceTest {

  private static final Path SOURCES = Path.of("src/test/resources/org/fanin/cli/sources");

  @Test
  void compilesNestedAnnotationsAndRecords() throws Exception {
    Class<?> study = study(SOURCES.resolve("OwnInitializer.java"));

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

    Class<?> study = study(file);

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

  @Test
  void compilesWhatWasReadEvenIfTheFileHasChangedSince(@TempDir Path folder) throws Exception {
    Path file =
        Files.copy(SOURCES.resolve("OwnInitializer.java"), folder.resolve("OwnInitializer.java"));
    var source = new StudySource(file);
    SourceFile read = source.read();
    Files.writeString(file, "changed");

    assertThat(source.study(read, Plugins.onClassPath()).getSimpleName())
        .isEqualTo("OwnInitializer");
    assertThat(read.name()).isEqualTo("OwnInitializer.java");
  }

  @Test
  void saysThatAFileIsNoText(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("Latin.java"), new byte[] {'/', '/', (byte) 0xe9});

    assertThatThrownBy(() -> new StudySource(file).read())
        .hasMessage(file + " can't be read: it is no text in UTF-8.");
  }

  private static Class<?> study(Path file) {
    var source = new StudySource(file);
    return source.study(source.read(), Plugins.onClassPath());
  }
}
