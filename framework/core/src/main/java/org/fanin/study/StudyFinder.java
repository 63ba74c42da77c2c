package org.fanin.study;

import java.util.Comparator;
import java.util.List;
import org.fanin.plugins.Failure;
import org.fanin.plugins.Part;
import org.fanin.plugins.Plugins;

/** Finds annotated classes on the class path and in plugins, faulty ones too. */
public final class StudyFinder {

  private final Plugins plugins;

  /** Looks at the class path of the application and at {@code plugins}. */
  public StudyFinder(Plugins plugins) {
    this.plugins = plugins;
  }

  /** Every study, by name. */
  public List<FoundStudy> all() {
    return plugins.classes(Part.STUDY).stream()
        .map(plugin -> FoundStudy.of(plugin.className(), plugin.jar(), plugin.outline()))
        .sorted(Comparator.comparing(FoundStudy::name).thenComparing(FoundStudy::className))
        .toList();
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
      return "is unknown: no class has @Experiment; a jar is searched if --plugins names it, or if it is"
          + " on the class path and its manifest says '" + Plugins.MARK + ": true'";
    }
    List<String> names = all.stream()
        .map(FoundStudy::name)
        .filter(known -> !known.isEmpty())
        .distinct()
        .toList();
    return "is unknown" + NearestName.hint(name, names) + "; known are " + String.join(", ", names);
  }

  private Class<?> load(String className, Faults faults) {
    try {
      return Class.forName(className, false, plugins.loader());
    } catch (ClassNotFoundException e) {
      faults.add("is unknown; no class of that name is on the class path or in a plugin");
    } catch (LinkageError e) {
      faults.add("cannot be loaded: " + Failure.reason(e));
    }
    throw faults.exception();
  }
}
