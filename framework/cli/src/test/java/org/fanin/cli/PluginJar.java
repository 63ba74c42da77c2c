package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles plugins as others would, and packs them. */
final class PluginJar {

  private static final Path SOURCES = Path.of("src/test/resources/org/fanin/cli/plugins");

  private PluginJar() {}

  /** A jar of the sources {@code names} of the test resources, which may use {@code libraries}. */
  static Path of(Path jar, List<String> names, Path... libraries) throws IOException {
    Path classes = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "classes");
    String classPath = Stream.concat(
            Stream.of(System.getProperty("java.class.path")),
            Stream.of(libraries).map(Path::toString))
        .reduce((left, right) -> left + File.pathSeparator + right)
        .orElseThrow();
    Stream<String> options = Stream.of("-proc:none", "-d", classes.toString(), "-cp", classPath);
    Stream<String> files =
        names.stream().map(name -> SOURCES.resolve(name + ".java").toString());
    int status = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, Stream.concat(options, files).toArray(String[]::new));
    assertThat(status).isZero();
    return pack(jar, classes);
  }

  private static Path pack(Path jar, Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        var entries = new JarOutputStream(out)) {
      for (Path file : files) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        entries.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}
