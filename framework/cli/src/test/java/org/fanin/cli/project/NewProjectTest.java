package org.fanin.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {

  /** In bytes, with a zero behind it. */
  private static final int LONGEST_PATH = 4096;

  @Test
  void isNamedAsItsFolderInLettersThatMavenTakes() {
    assertThat(artifact("My Plugin")).isEqualTo("my-plugin");
    assertThat(artifact("Étude")).isEqualTo("etude");
    assertThat(artifact("größe_2")).isEqualTo("grosse-2");
    assertThat(artifact("研究")).isEqualTo("my-plugin");
  }

  /** Files of a project have longer names than fit behind a folder with the longest of all. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void isWrittenWholeOrNotAtAll(@TempDir Path outside) throws IOException {
    Path folder = outside;
    while (folder.toString().length() < LONGEST_PATH - 90) {
      folder = folder.resolve("x".repeat(20));
    }
    var project = new NewProject(Template.PLUGIN, folder);

    assertThatThrownBy(project::write).hasMessageContaining("can't be written: ");
    assertThat(outside).as("with folders above it that were not there").isEmptyDirectory();

    Files.createDirectories(folder);
    assertThatThrownBy(project::write).hasMessageContaining("can't be written: ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isWrittenIntoAFolderThatIsEmpty(@TempDir Path folder) {
    new NewProject(Template.STUDY, folder).write();

    assertThat(folder.resolve("pom.xml")).isNotEmptyFile();
    assertThat(folder.resolve("repository")).isNotEmptyDirectory();
  }

  private static String artifact(String folder) {
    return new NewProject(Template.PLUGIN, Path.of(folder)).artifact();
  }
}
