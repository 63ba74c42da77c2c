package org.fanin.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginException;
import org.fanin.plugins.PluginType;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.InitializerDefaults;
import org.fanin.study.StudyFaultsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A jar, however damaged, is left out and told, or draws what it drew. */
@Timeout(600)
class DamagedPluginsTest {

  private static final TimeLimit LIMIT = new TimeLimit(Duration.ofSeconds(10));
  private static final Kernel KERNEL = Kernel.dense("dense", 5, 4);
  private static final String SOURCE = """
      package acme;

      import java.lang.annotation.Retention;
      import java.lang.annotation.RetentionPolicy;
      import org.fanin.initializers.IndependentInitializer;
      import org.fanin.initializers.Initializer;
      import org.fanin.initializers.kernel.Kernel;
      import org.fanin.initializers.law.Distribution;
      import org.fanin.initializers.law.Law;

      @Initializer(Shy.Sampler.class)
      @Retention(RetentionPolicy.RUNTIME)
      public @interface Shy {
        double gain() default 1.25;

        record Sampler(double gain) implements IndependentInitializer {
          @Override
          public Distribution distribution(Kernel kernel) {
            return new Distribution(Law.NORMAL, 0, gain * 0.75 / kernel.fanIn());
          }
        }
      }
      """;

  @TempDir
  private Path folder;

  private Path jar;

  @BeforeEach
  void pack() throws IOException {
    Path source = Files.writeString(folder.resolve("Shy.java"), SOURCE);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int status = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    assertThat(status).isZero();
    jar = folder.resolve("shy.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        var entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        entries.write(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void jars() throws IOException {
    List<float[]> drawn = draws();
    assertThat(drawn).hasSize(1);
    int survivors = new Damage(jar, PluginException.class).survivors(() -> {
      for (float[] weights : draws()) {
        assertThat(weights).isEqualTo(drawn.get(0));
      }
    });
    assertThat(survivors).as("jars with damage that has no meaning").isLessThan(Damage.MUTANTS / 2);
  }

  /** What the initializers of the jar draw; none if it brings none. */
  private List<float[]> draws() {
    try (Plugins plugins = Plugins.in(List.of(jar))) {
      requireNoFault(plugins);
      List<float[]> draws = plugins.types(Part.INITIALIZER).stream()
          .filter(plugin -> plugin.jar().isPresent())
          .map(PluginType::type)
          .flatMap(type -> InitializerDefaults.of(type, LIMIT).stream())
          .map(DamagedPluginsTest::draw)
          .toList();
      requireNoFault(plugins);
      return draws;
    } catch (StudyFaultsException e) {
      // A record that lost its annotation; a study that names it is told so.
      throw new PluginException(jar + ": " + e.getMessage(), e);
    }
  }

  private static void requireNoFault(Plugins plugins) {
    if (!plugins.faults().isEmpty()) {
      throw new PluginException(plugins.faults().toString());
    }
  }

  private static float[] draw(WeightInitializer law) {
    return law.sample(KERNEL, new Random(1));
  }
}
