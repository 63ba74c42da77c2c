package org.fanin.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanin.cli.project.FaninRepository.Artifact;

/** A small complete project to begin with. */
public enum Template {
  /** An initializer and an activation, with a test. */
  PLUGIN(
      ImmutableList.of(Artifact.INITIALIZERS),
      ImmutableMap.of(
          "Laplace.java", "src/main/java/org/example/Laplace.java",
          "Mish.java", "src/main/java/org/example/Mish.java",
          "LaplaceTest.java", "src/test/java/org/example/LaplaceTest.java")),

  /** An annotated class. */
  STUDY(
      ImmutableList.of(Artifact.INITIALIZERS, Artifact.RESULTS, Artifact.CORE),
      ImmutableMap.of("DepthStudy.java", "src/main/java/org/example/DepthStudy.java"));

  // Maven's settings let it read the folder 'repository' when it is told to be offline.
  private static final Map<String, String> EVERYWHERE = Map.of(
      "pom.xml",
      "pom.xml",
      "README.md",
      "README.md",
      "gitignore",
      ".gitignore",
      "maven.config",
      ".mvn/maven.config");

  private final ImmutableList<Artifact> modules;
  private final ImmutableMap<String, String> sources;

  Template(ImmutableList<Artifact> modules, ImmutableMap<String, String> sources) {
    this.modules = modules;
    this.sources = sources;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What of Fanin the project needs. */
  List<Artifact> modules() {
    return modules;
  }

  /** The text of every file, by its path in the project. */
  SortedMap<String, String> files(String artifact, String version) {
    var files = new TreeMap<String, String>();
    List.of(EVERYWHERE, sources)
        .forEach(names -> names.forEach((resource, path) -> files.put(
            path,
            text(this + "/" + resource)
                .replace("@artifact@", artifact)
                .replace("@version@", version))));
    return files;
  }

  /** A resource of this package. */
  static String text(String resource) {
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing in Fanin");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
