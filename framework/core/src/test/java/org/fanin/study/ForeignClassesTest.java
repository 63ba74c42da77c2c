package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.fanin.plugins.Plugins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies that others compile: in a folder, in a jar, and with a class that is gone. */
class ForeignClassesTest {

  private static final String SOURCE = """
      package acme;

      @org.fanin.Experiment(dataset = Gone.class)
      @org.fanin.Network(hidden = 8)
      @org.fanin.initializers.He
      public final class Foreign {}
      """;
  private static final String GONE = """
      package acme;

      public abstract class Gone implements org.fanin.data.Dataset {}
      """;

  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  @TempDir
  private Path folder;

  @BeforeEach
  void compile() throws IOException {
    Path study = Files.writeString(folder.resolve("Foreign.java"), SOURCE);
    Path gone = Files.writeString(folder.resolve("Gone.java"), GONE);
    int status = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            study.toString(),
            gone.toString());
    assertThat(status).isZero();
    Files.delete(folder.resolve("acme/Gone.class"));
  }

  @AfterEach
  void restore() {
    thread.setContextClassLoader(before);
  }

  @Test
  void aFolderIsSearched() throws IOException {
    assertThat(findIn(folder)).isTrue();
  }

  @Test
  void aMarkedJarIsSearched() throws IOException {
    assertThat(findIn(jar("true"))).isTrue();
  }

  @Test
  void anotherJarIsNot() throws IOException {
    assertThat(findIn(jar("false"))).isFalse();
  }

  @Test
  void aClassThatNeedsAnotherIsRefusedWithTheReason() throws IOException {
    try (URLClassLoader loader = loader(folder)) {
      thread.setContextClassLoader(loader);
      Class<?> study = new StudyFinder(Plugins.onClassPath()).find("foreign");
      assertThatThrownBy(() -> TestData.READER.read(study))
          .isInstanceOf(StudyFaultsException.class)
          .hasMessage("Foreign cannot be read: it needs the class acme.Gone, which is not there");
    }
  }

  private boolean findIn(Path element) throws IOException {
    try (URLClassLoader loader = loader(element)) {
      thread.setContextClassLoader(loader);
      return new StudyFinder(Plugins.onClassPath())
          .all().stream().anyMatch(study -> study.className().equals("acme.Foreign"));
    }
  }

  private URLClassLoader loader(Path element) throws IOException {
    return new URLClassLoader(new URL[] {element.toUri().toURL()}, before);
  }

  private Path jar(String mark) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Fanin-Plugin", mark);
    Path jar = folder.resolve("foreign.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        var entries = new JarOutputStream(out, manifest)) {
      entries.putNextEntry(new JarEntry("acme/Foreign.class"));
      entries.write(Files.readAllBytes(folder.resolve("acme/Foreign.class")));
    }
    return jar;
  }
}
