package org.fanin.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NewProjectTest {

  @Test
  void isNamedAsItsFolderInLettersThatMavenTakes() {
    assertThat(artifact("My Plugin")).isEqualTo("my-plugin");
    assertThat(artifact("Étude")).isEqualTo("etude");
    assertThat(artifact("größe_2")).isEqualTo("grosse-2");
    assertThat(artifact("研究")).isEqualTo("my-plugin");
  }

  private static String artifact(String folder) {
    return new NewProject(Template.PLUGIN, Path.of(folder)).artifact();
  }
}
