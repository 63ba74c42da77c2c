package org.fanin.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginIndexTest {

  private static final PluginIndex.Entry DEEP = new PluginIndex.Entry(
      Part.STUDY, "acme.Deep", Optional.of(new Outline("How deep is it?", 4, 3)));

  private static final PluginIndex INDEX = new PluginIndex(List.of(
      DEEP,
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
      strings = {
        "SOMETHING\tacme.Deep",
        "STUDY",
        "STUDY\tacme.Deep\t4",
        "STUDY\ta\tb\t3\tc",
        "STUDY\ta\t0\t3\tc",
        "INITIALIZER\ta\t4\t3\tc"
      })
  void isNoneWhereALineIsDamaged(String line) throws IOException {
    assertThat(PluginIndex.of(jar("mine.jar", INDEX.text() + line + "\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\tcolumns", "two\nlines"})
  void takesNoTitleThatItCouldNotReadAgain(String title) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Outline(title, 4, 3));
  }

  @Test
  void standsForASearchOfItsJar() throws IOException {
    Path jar = jar("mine.jar", INDEX.text());
    var path = new ClassPath(jar.toString(), "", jar.toString());

    PluginScan scan = PluginScan.of(PluginJars.in(List.of()), path);
    assertThat(scan.faults()).isEmpty();
    assertThat(scan.classes())
        .containsExactly(
            new PluginClass(Part.STUDY, "acme.Deep", Optional.of(jar), DEEP.outline()),
            new PluginClass(Part.STUDY, "acme.Faulty", Optional.of(jar)),
            new PluginClass(Part.INITIALIZER, "acme.Shy", Optional.of(jar)));
  }

  /** What stands in the index is loaded rather than others of its name. */
  @Test
  void leavesOtherJarsToASearchButNoClassOfItsOwn() throws IOException {
    Path indexed = jar("mine.jar", INDEX.text());
    Path chosen = JarOf.source(folder.resolve("chosen.jar"), study("Deep"));
    Path other = JarOf.source(folder.resolve("other.jar"), study("Other"));
    Path empty = Files.createDirectory(folder.resolve("classes"));
    var path = new ClassPath(indexed + File.pathSeparator + empty, "", indexed.toString());

    assertThat(PluginScan.of(PluginJars.in(List.of(chosen, other)), path).classes())
        .contains(
            new PluginClass(Part.STUDY, "acme.Deep", Optional.of(indexed), DEEP.outline()),
            new PluginClass(Part.STUDY, "acme.Other", Optional.of(other)))
        .extracting(PluginClass::className)
        .containsExactly("acme.Deep", "acme.Faulty", "acme.Other", "acme.Shy");
  }

  /** Such as that of a jar which others merged with theirs. */
  @Test
  void isNotBelievedOfAnotherJar() throws IOException {
    Path jar = jar("merged.jar", INDEX.text());
    var path =
        new ClassPath(jar.toString(), "", folder.resolve("experiments.jar").toString());

    assertThat(PluginScan.of(PluginJars.in(List.of()), path).classes()).isEmpty();
  }

  private static String study(String name) {
    return """
        package acme;

        @org.fanin.Experiment(dataset = org.fanin.data.Mnist.class)
        public final class NAME {}
        """.replace("NAME", name);
  }

  private Path jar(String name, String index) throws IOException {
    Path root = Files.createTempDirectory(folder, "packed");
    Path file = root.resolve(PluginIndex.RESOURCE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, index);
    return JarOf.pack(folder.resolve(name), root);
  }
}
