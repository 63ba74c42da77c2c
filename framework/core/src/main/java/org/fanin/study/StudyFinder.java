package org.fanin.study;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.fanin.Experiment;

/**
 * Finds annotated classes on the class path, faulty ones too.
 *
 * <p>It looks into folders, and into jars of which the manifest says {@code Fanin-Studies: true}.
 */
public final class StudyFinder {

  private static final String MARK = "Fanin-Studies";

  /** Looks at the class path of the application. */
  @Inject
  public StudyFinder() {}

  /** Every study, by name. */
  public List<FoundStudy> all() {
    var graph = new ClassGraph()
        .enableAnnotationInfo()
        .ignoreClassVisibility()
        .filterClasspathElements(StudyFinder::mayHoldStudies);
    try (ScanResult scan = graph.scan()) {
      return scan.getClassesWithAnnotation(Experiment.class).getNames().stream()
          .map(FoundStudy::of)
          .sorted(Comparator.comparing(FoundStudy::name).thenComparing(FoundStudy::className))
          .toList();
    }
  }

  /**
   * The class of a study: {@code mnist-relu}, {@code MnistRelu}, or any class with its package.
   *
   * @throws StudyFaultsException if there is none, several, or it cannot be loaded
   */
  public Class<?> find(String name) {
    var faults = new Faults("study '" + name + "'");
    if (name.indexOf('.') >= 0) {
      return load(name, faults);
    }
    List<FoundStudy> all = all();
    List<String> classes = all.stream()
        .filter(study -> study.isNamed(name))
        .map(FoundStudy::className)
        .toList();
    if (classes.size() == 1) {
      return load(classes.get(0), faults);
    }
    faults.add(
        classes.isEmpty()
            ? unknown(name, all)
            : "may be " + String.join(" or ", classes) + "; name it with its package");
    throw faults.exception();
  }

  private static String unknown(String name, List<FoundStudy> all) {
    if (all.isEmpty()) {
      return "is unknown: no class on the class path has @Experiment; a jar is searched if its"
          + " manifest says '" + MARK + ": true'";
    }
    List<String> names = all.stream()
        .map(FoundStudy::name)
        .filter(known -> !known.isEmpty())
        .distinct()
        .toList();
    return "is unknown" + NearestName.hint(name, names) + "; known are " + String.join(", ", names);
  }

  private static Class<?> load(String className, Faults faults) {
    try {
      return Class.forName(className, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      faults.add("is unknown; no class of that name is on the class path");
    } catch (LinkageError e) {
      faults.add("cannot be loaded: " + Faults.reason(e));
    }
    throw faults.exception();
  }

  private static boolean mayHoldStudies(String element) {
    Path path = Path.of(element);
    if (Files.isDirectory(path)) {
      return true;
    }
    try (var jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && Boolean.parseBoolean(manifest.getMainAttributes().getValue(MARK));
    } catch (IOException e) {
      // No jar, no studies.
      return false;
    }
  }
}
