package org.fanin.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fanin.Experiment;
import org.fanin.plugins.Plugins;

/**
 * A Java source file with one study, which may bring initializers of its own.
 *
 * @param file the source, in UTF-8
 */
public record StudySource(Path file) {

  /** Whether {@code study}, as typed, names a source file and not a class. */
  public static boolean isNamedBy(String study) {
    return study.endsWith(".java");
  }

  /**
   * Compiles the file against the running class path and {@code plugins}, and gives its study.
   *
   * @throws StudySourceException if there is no compiler, the file cannot be read or compiled, or
   *     it holds no study or several
   */
  public Class<?> study(Plugins plugins) {
    JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .orElseThrow(() -> new StudySourceException(file + " can't be compiled: "
            + System.getProperty("java.home")
            + " holds a Java runtime without a compiler. Set JAVA_HOME to a JDK 17 or later."));
    if (!Files.isRegularFile(file)) {
      throw new StudySourceException("There is no file " + file + ".");
    }
    List<Class<?>> studies = compile(compiler, plugins).stream()
        .filter(type -> type.isAnnotationPresent(Experiment.class))
        .toList();
    if (studies.size() != 1) {
      throw new StudySourceException(file
          + (studies.isEmpty()
              ? " holds no study: none of its classes has the annotation @Experiment."
              : " holds " + studies.size() + " studies, " + names(studies)
                  + ". Leave one with the annotation @Experiment."));
    }
    return studies.get(0);
  }

  private List<Class<?>> compile(JavaCompiler compiler, Plugins plugins) {
    var messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
        var classes = new CompiledClasses(files, plugins.loader())) {
      Iterable<? extends JavaFileObject> sources = files.getJavaFileObjects(file);
      List<String> options = List.of("-classpath", classPath(plugins), "-proc:none", "-g");
      if (!compiler.getTask(messages, classes, null, options, null, sources).call()) {
        throw new StudySourceException(file + " does not compile.", messages.toString());
      }
      return classes.load();
    } catch (IOException e) {
      throw new StudySourceException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static String classPath(Plugins plugins) {
    return Stream.concat(
            Stream.of(System.getProperty("java.class.path")),
            plugins.jars().stream().map(Path::toString))
        .collect(joining(File.pathSeparator));
  }

  private static String names(List<Class<?>> types) {
    return types.stream().map(Class::getSimpleName).collect(joining(" and "));
  }
}
