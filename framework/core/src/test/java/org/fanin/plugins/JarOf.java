package org.fanin.plugins;

import static org.assertj.core.api.Assertions.assertThat;

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
final class JarOf {

  private JarOf() {}

  /** A jar at {@code jar} with the classes of {@code source}, of the package that it names. */
  static Path source(Path jar, String source, Path... classPath) throws IOException {
    Path folder = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "compiled");
    String type =
        source.replaceFirst("(?s).*?public (?:final )?(?:class|@interface|record) (\\w+).*", "$1");
    Path file = Files.writeString(folder.resolve(type + ".java"), source);
    String path = Stream.concat(
            Stream.of(System.getProperty("java.class.path")),
            Stream.of(classPath).map(Path::toString))
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
    int status = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", path, file.toString());
    assertThat(status).isZero();
    Files.delete(file);
    return pack(jar, folder);
  }

  /** A jar of all files below {@code folder}. */
  static Path pack(Path jar, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        var entries = new JarOutputStream(out)) {
      for (Path file : files) {
        entries.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        entries.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}
