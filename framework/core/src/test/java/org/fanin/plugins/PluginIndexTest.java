package org.fanin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginIndexTest {

  private static final PluginIndex INDEX = new PluginIndex(List.of(
      new PluginIndex.Entry(
          Part.STUDY, "acme.Deep", Optional.of(new Outline("How deep\tis it?", 4, 3))),
      new PluginIndex.Entry(Part.STUDY, "acme.Faulty", Optional.empty()),
      new PluginIndex.Entry(Part.INITIALIZER, "acme.Shy", Optional.empty())));

  @TempDir
  private Path folder;

  @Test
  void isReadAsItWasWritten() throws IOException {
    assertThat(PluginIndex.of(jar("mine.jar", INDEX.text()))).contains(INDEX);
  }

  @Test
  void isNoneWhereThereIsNoJarOrNoIndexOrOneOfAnotherFormat() throws IOException {
    assertThat(PluginIndex.of(folder.resolve("gone.jar"))).isEmpty();
    assertThat(PluginIndex.of(folder)).isEmpty();
    assertThat(PluginIndex.of(jar("newer.jar", "fanin plugins 2\nSOMETHING else")))
        .isEmpty();
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Files.writeString(bare.resolve("something"), "else");
    assertThat(PluginIndex.of(JarOf.pack(folder.resolve("bare.jar"), bare))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SOMETHING\tacme.Deep", "STUDY", "STUDY\tacme.Deep\t4", "STUDY\ta\tb\t3\tc"})
  void isNoneWhereALineIsDamaged(String line) throws IOException {
    assertThat(PluginIndex.of(jar("mine.jar", INDEX.text() + line + "\n"))).isEmpty();
  }

  @Test
  void standsForASearchOfItsJar() throws IOException {
    Path jar = jar("mine.jar", INDEX.text());
    var path = new ClassPath(jar.toString(), "");

    assertThat(path.indexes()).isEqualTo(Map.of(jar.toString(), INDEX));
    PluginScan scan = PluginScan.of(PluginJars.in(List.of()), path);
    assertThat(scan.faults()).isEmpty();
    assertThat(scan.classes())
        .containsExactly(
            new PluginClass(
                Part.STUDY,
                "acme.Deep",
                Optional.of(jar),
                INDEX.entries().get(0).outline()),
            new PluginClass(Part.STUDY, "acme.Faulty", Optional.of(jar)),
            new PluginClass(Part.INITIALIZER, "acme.Shy", Optional.of(jar)));
  }

  @Test
  void leavesOtherJarsAndWhatIsChosenToASearch() throws IOException {
    Path indexed = jar("mine.jar", INDEX.text());
    Path chosen = JarOf.source(folder.resolve("chosen.jar"), """
        package acme;

        @org.fanin.Experiment(dataset = org.fanin.data.Mnist.class)
        public final class Deep {}
        """);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    var path = new ClassPath(indexed + File.pathSeparator + classes, "");

    assertThat(PluginScan.of(PluginJars.in(List.of(chosen)), path).classes())
        .contains(new PluginClass(Part.STUDY, "acme.Deep", Optional.of(chosen)))
        .extracting(PluginClass::className)
        .containsExactly("acme.Deep", "acme.Faulty", "acme.Shy");
  }

  private Path jar(String name, String index) throws IOException {
    Path root = Files.createTempDirectory(folder, "packed");
    Path file = root.resolve(PluginIndex.RESOURCE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, index);
    return JarOf.pack(folder.resolve(name), root);
  }
}
