package org.fanin.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fanin.Experiment;
import org.fanin.plugins.Plugins;
import org.fanin.running.SourceFile;
import org.fanin.study.FoundStudy;

/**
 * A Java source file with one study, which may bring initializers of its own.
 *
 * @param file the source, in UTF-8
 */
public record StudySource(Path file) {

  private static final String SUFFIX = ".java";

  /** Whether {@code study}, as typed, names a source file and not a class. */
  public static boolean isNamedBy(String study) {
    return study.endsWith(SUFFIX);
  }

  /** The file whose study would be called {@code given}, which may have a folder before it. */
  public static Optional<Path> called(Path given) {
    Path folder = Objects.requireNonNullElse(given.getParent(), Path.of(""));
    String simpleName = String.valueOf(given.getFileName());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isNamedBy(file.toString()))
          .sorted(comparing(Path::toString))
          .filter(file -> study(file).isNamed(simpleName))
          .findFirst();
    } catch (IOException e) {
      // No folder, no hint.
      return Optional.empty();
    }
  }

  private static FoundStudy study(Path file) {
    String name = String.valueOf(file.getFileName());
    return FoundStudy.of(name.substring(0, name.length() - SUFFIX.length()), Optional.empty());
  }

  /**
   * The file as it is now. What is compiled and what is kept are the same, even while it is edited.
   *
   * @throws StudySourceException if there is no such file, or it cannot be read
   */
  public SourceFile read() {
    if (!Files.isRegularFile(file)) {
      throw new StudySourceException("There is no file " + file + ".");
    }
    try {
      return new SourceFile(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new StudySourceException(file + " can't be read: it is no text in UTF-8.", e);
    } catch (IOException e) {
      throw new StudySourceException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Compiles {@code source}, which was read from the file, against the running class path and
   * {@code plugins}, and gives its study.
   *
   * @throws StudySourceException if there is no compiler, the source cannot be compiled, or it holds
   *     no study or several
   */
  public Class<?> study(SourceFile source, Plugins plugins) {
    JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .orElseThrow(() -> new StudySourceException(file + " can't be compiled: "
            + System.getProperty("java.home")
            + " holds a Java runtime without a compiler. Set JAVA_HOME to a JDK 17 or later."));
    List<Class<?>> studies = compile(compiler, source, plugins).stream()
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

  private List<Class<?>> compile(JavaCompiler compiler, SourceFile source, Plugins plugins) {
    var messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
        var classes = new CompiledClasses(files, plugins.loader())) {
      List<String> options = List.of("-classpath", classPath(plugins), "-proc:none", "-g");
      if (!compiler
          .getTask(messages, classes, null, options, null, List.of(inMemory(source)))
          .call()) {
        throw new StudySourceException(
            file + " does not compile." + CompilerHints.of(messages.toString()),
            messages.toString());
      }
      return classes.load();
    } catch (IOException e) {
      throw new StudySourceException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private JavaFileObject inMemory(SourceFile source) {
    return new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }

      /** As typed, which heads what the compiler says. */
      @Override
      public String getName() {
        return file.toString();
      }
    };
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
