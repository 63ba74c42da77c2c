package org.fanin.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.WeightInitializer;
import org.fanin.study.StudyFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

  private static final String SHY = """
      package acme;

      import java.lang.annotation.*;
      import org.fanin.initializers.*;
      import org.fanin.initializers.kernel.Kernel;
      import org.fanin.initializers.law.*;

      @Initializer(Shy.Sampler.class)
      @Retention(RetentionPolicy.RUNTIME)
      public @interface Shy {
        double gain() default 1;

        record Sampler(double gain) implements IndependentInitializer {
          @Override
          public Distribution distribution(Kernel kernel) {
            return new Distribution(Law.NORMAL, 0, gain / kernel.fanIn());
          }
        }
      }
      """;
  private static final String MISH = """
      package acme;

      import org.fanin.initializers.activation.*;

      public record Mish() implements FormulaActivation {
        @Override
        public Term formula(Term x) {
          return x.times(x.softplus().tanh());
        }
      }
      """;
  private static final String STUDY = """
      package acme;

      @org.fanin.Experiment(dataset = org.fanin.data.Mnist.class)
      @org.fanin.Network(hidden = 8)
      @org.fanin.initializers.He
      @Shy
      public final class Brave {}
      """;

  @TempDir
  private Path folder;

  private Path jars;

  @BeforeEach
  void makeFolder() throws IOException {
    jars = Files.createDirectory(folder.resolve("plugins"));
  }

  @Test
  void findsEveryPartInItsJar() throws IOException {
    Path shy = JarOf.source(jars.resolve("shy.jar"), SHY);
    Path mish = JarOf.source(jars.resolve("mish.jar"), MISH);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.classes(Part.INITIALIZER))
          .contains(new PluginClass(Part.INITIALIZER, "acme.Shy", Optional.of(shy)))
          .extracting(PluginClass::className)
          .doesNotContain("acme.Shy$Sampler");
      assertThat(plugins.classes(Part.ACTIVATION))
          .contains(new PluginClass(Part.ACTIVATION, "acme.Mish", Optional.of(mish)));
      assertThat(plugins.types(Part.INITIALIZER))
          .extracting(plugin -> plugin.type().getName())
          .contains("acme.Shy");
      assertThat(plugins.faults()).isEmpty();
    }
  }

  @Test
  void fansOwnAreNoPlugins() {
    assertThat(Plugins.onClassPath().classes(Part.INITIALIZER))
        .extracting(PluginClass::className)
        .noneMatch(name -> name.startsWith("org.fanin.initializers."));
    assertThat(Plugins.onClassPath().classes(Part.DATASET))
        .extracting(PluginClass::className)
        .doesNotContain("org.fanin.data.Mnist");
  }

  @Test
  void aStudyInOneJarUsesAnInitializerInAnother() throws IOException {
    Path shy = JarOf.source(jars.resolve("z-shy.jar"), SHY);
    JarOf.source(jars.resolve("a-study.jar"), STUDY, shy);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      Class<?> study = new StudyFinder(plugins).find("brave");
      assertThat(study.getAnnotations())
          .extracting(annotation -> annotation.annotationType().getSimpleName())
          .contains("Shy");
    }
  }

  @Test
  void twoClassesOfOneSimpleNameAreBothUsable() throws IOException {
    JarOf.source(jars.resolve("acme.jar"), SHY);
    JarOf.source(jars.resolve("other.jar"), SHY.replace("package acme", "package other"));
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.types(Part.INITIALIZER))
          .extracting(plugin -> plugin.type().getName())
          .contains("acme.Shy", "other.Shy");
      assertThat(plugins.faults()).isEmpty();
    }
  }

  @Test
  void ofTwoClassesOfOneFullNameTheFirstIsUsedAndTheOtherTold() throws IOException {
    Path first = JarOf.source(jars.resolve("a.jar"), SHY);
    Path second = JarOf.source(jars.resolve("b.jar"), SHY);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.types(Part.INITIALIZER))
          .filteredOn(plugin -> plugin.type().getName().equals("acme.Shy"))
          .extracting(PluginType::jar)
          .containsExactly(Optional.of(first));
      assertThat(plugins.faults())
          .containsExactly(new PluginFault(
              second, "has the initializer acme.Shy, which is taken from " + first));
    }
  }

  @Test
  void everyJarHasItsChecksumByItsName() throws IOException {
    Path shy = JarOf.source(jars.resolve("shy.jar"), SHY);
    Path other = Files.copy(shy, Files.createDirectory(folder.resolve("other")).resolve("shy.jar"));
    Path mish = JarOf.source(jars.resolve("mish.jar"), MISH);
    try (Plugins plugins = Plugins.in(List.of(jars, other, jars))) {
      assertThat(plugins.checksums())
          .containsOnlyKeys("mish.jar", "shy.jar", "shy.jar (2)")
          .containsEntry("shy.jar (2)", sha256(shy))
          .containsEntry("mish.jar", sha256(mish));
    }
  }

  private static String sha256(Path file) throws IOException {
    return Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
  }

  @Test
  void aFileThatIsNoJarIsToldAndTheRestIsUsed() throws IOException {
    JarOf.source(jars.resolve("shy.jar"), SHY);
    Path broken = Files.writeString(jars.resolve("broken.jar"), "no jar");
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.types(Part.INITIALIZER))
          .extracting(plugin -> plugin.type().getName())
          .contains("acme.Shy");
      assertThat(plugins.faults())
          .containsExactly(new PluginFault(broken, "is left out: it is no jar that Java can read"));
    }
  }

  @Test
  void aClassOfALaterJavaIsToldAndTheRestIsUsed() throws IOException {
    Path later = JarOf.source(jars.resolve("later.jar"), SHY);
    Path compiled = Files.createDirectory(folder.resolve("later"));
    try (var jar = new java.util.jar.JarFile(later.toFile())) {
      byte[] bytes = jar.getInputStream(jar.getEntry("acme/Shy.class")).readAllBytes();
      bytes[7] = 99; // the low byte of the version
      Files.createDirectories(compiled.resolve("acme"));
      Files.write(compiled.resolve("acme/Shy.class"), bytes);
    }
    JarOf.pack(later, compiled);
    JarOf.source(jars.resolve("mish.jar"), MISH);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.types(Part.ACTIVATION))
          .extracting(plugin -> plugin.type().getName())
          .contains("acme.Mish");
      assertThat(plugins.faults())
          .containsExactly(new PluginFault(
              later,
              "has classes that cannot be used: acme.Shy needs Java 55, but this is Java "
                  + Runtime.version().feature()));
    }
  }

  @Test
  void aClassWhoseParentIsMissingIsToldAndTheRestIsUsed() throws IOException {
    String gone = "package acme; public interface Gone {}";
    Path library = JarOf.source(folder.resolve("gone.jar"), gone.replace("interface", "class"));
    Path needy = JarOf.source(
        jars.resolve("needy.jar"),
        MISH.replace(
            "formula(Term x) {",
            "formula(Term x) { return x; } public Gone gone() { return null; } Term other(Term x) {"),
        library);
    JarOf.source(jars.resolve("shy.jar"), SHY);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      assertThat(plugins.types(Part.ACTIVATION))
          .filteredOn(plugin -> plugin.jar().isPresent())
          .isEmpty();
      assertThat(plugins.types(Part.INITIALIZER))
          .extracting(PluginType::jar)
          .contains(Optional.of(jars.resolve("shy.jar")));
      assertThat(plugins.faults())
          .containsExactly(new PluginFault(
              needy,
              "has the activation acme.Mish, which cannot be used: it needs the class acme.Gone,"
                  + " which is not there"));
    }
  }

  @Test
  void aFolderThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> Plugins.in(List.of(folder.resolve("missing"))))
        .isInstanceOf(PluginException.class)
        .hasMessage("There is no " + folder.resolve("missing") + " to look for plugins in.");
  }

  @Test
  void aPluginIsLoadedBelowTheApplication() throws IOException {
    JarOf.source(jars.resolve("shy.jar"), SHY);
    try (Plugins plugins = Plugins.in(List.of(jars))) {
      Class<?> sampler = Class.forName("acme.Shy$Sampler", true, plugins.loader());
      assertThat(WeightInitializer.class).isAssignableFrom(sampler);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
