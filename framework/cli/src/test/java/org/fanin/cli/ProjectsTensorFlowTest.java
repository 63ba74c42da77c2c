package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanin.cli.mistakes.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New projects build and run as they stand, from scratch. */
class ProjectsTensorFlowTest {

  private static final Pattern PLUGIN =
      Pattern.compile("<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

  @TempDir
  private Path folder;

  private Maven maven;

  @BeforeEach
  void prepare() throws IOException {
    maven = new Maven(folder);
  }

  @Test
  void aNewPluginPassesItsTestsAndItsCheckAndASourceUsesIt() throws Exception {
    Path project = folder.resolve("My Plugin");
    Session made = Session.of("new", "plugin", project.toString());
    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).contains("mvn package", "fanin check target/my-plugin.jar");

    maven.pack(project);
    Path jar = project.resolve("target/my-plugin.jar");
    Session check = Session.of("check", jar.toString());
    assertThat(check.out())
        .contains("org.example.Laplace  initializer", "org.example.Mish  activation")
        .endsWith("All promises are kept.\n");
    assertThat(check.exitCode()).isZero();

    Path study = Files.writeString(folder.resolve("Try.java"), tryOf(project));
    Session run = Session.of(
        "run",
        study.toString(),
        "--plugins",
        project.resolve("target").toString(),
        "--epochs",
        "0",
        "--repeats",
        "1",
        "--out",
        folder.resolve("runs").toString());
    assertThat(run.out()).contains("he", "laplace(gain=0.5)", "laplace(gain=1)", "Report: ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aNewStudyRuns() throws Exception {
    Path project = folder.resolve("study");
    assertThat(Session.of("new", "study", project.toString()).exitCode()).isZero();
    maven.pack(project);

    Session run = Session.of(
        "run",
        "depth-study",
        "--plugins",
        project.resolve("target/study.jar").toString(),
        "--epochs",
        "0",
        "--repeats",
        "1",
        "--only",
        "he",
        "--out",
        folder.resolve("runs").toString());
    assertThat(run.out()).contains("he, tanh", "he, relu", "Report: ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path full = Files.createDirectory(folder.resolve("mine"));
    Path mine = Files.writeString(full.resolve("a"), "a");
    Session session = Session.of("new", "plugin", full.toString());

    assertThat(session.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(session.err()).contains("is not empty, and nothing is overwritten");
    assertThat(full).isDirectoryContaining(file -> file.equals(mine));
    assertThat(Session.of("new", "study", mine.toString()).err()).contains("is a file");
    try (var inside = Files.list(full)) {
      assertThat(inside).containsExactly(mine);
    }
  }

  /** Else an offline build would look for what Fanin's own build has not brought. */
  @ParameterizedTest
  @ValueSource(strings = {"plugin", "study"})
  void buildsWithTheVersionsOfFaninsOwnBuild(String template) throws IOException {
    String own = Files.readString(Path.of("../../pom.xml"));
    String pom = Files.readString(
        Path.of("src/main/resources/org/fanin/cli/project/" + template + "/pom.xml"));
    Matcher plugins = PLUGIN.matcher(pom);
    int found = 0;
    for (; plugins.find(); found++) {
      assertThat(own)
          .containsPattern("<artifactId>" + plugins.group(1) + "</artifactId>\\s*<version>"
              + Pattern.quote(plugins.group(2)));
    }
    assertThat(found).isPositive();
    Matcher junit =
        Pattern.compile("junit-jupiter</artifactId>\\s*<version>([^<]+)").matcher(pom);
    if (junit.find()) {
      assertThat(own).contains("<junit.version>" + junit.group(1) + "<");
    }
  }

  /** The study that the plugin's README shows. */
  private static String tryOf(Path project) throws IOException {
    String readme = Files.readString(project.resolve("README.md"));
    Matcher java = Pattern.compile("(?s)```java\n(.*?)```").matcher(readme);
    assertThat(java.find()).isTrue();
    return java.group(1);
  }
}
