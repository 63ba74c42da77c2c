package org.fanin.study;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fanin.initializers.Catalogue;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.plugins.HiddenAnnotation;

/**
 * Reads the initializers of a study, each with the levels of its attributes.
 *
 * <p>Fanin's own come first, in the order of the catalogue; then others by name.
 */
final class InitializerReader {

  private static final Comparator<Law> ORDER = Comparator.<Law>comparingInt(
          law -> Catalogue.rank(law.entry.type()))
      .thenComparing(law -> law.entry.name())
      .thenComparing(law -> law.entry.type().getName());

  private final Faults faults;
  private final LawTrials trials;

  InitializerReader(Faults faults, LawTrials trials) {
    this.faults = faults;
    this.trials = trials;
  }

  List<Level<WeightInitializer>> read(Class<?> study) {
    Arrays.stream(study.getDeclaredClasses())
        .filter(HiddenAnnotation::is)
        .forEach(type -> faults.add(
            "declares @" + type.getSimpleName() + ", " + HiddenAnnotation.problem(type)));
    List<Law> laws = annotations(study).flatMap(Law::of).sorted(ORDER).toList();
    if (laws.isEmpty()) {
      faults.add("names no initializer; it needs at least one, such as @He");
    }
    return laws.stream().flatMap(law -> levels(law, name(law, laws)).stream()).toList();
  }

  /** The short name, but the full one for others' laws whose short name is not theirs alone. */
  private static String name(Law law, List<Law> all) {
    boolean isShared = all.stream()
        .anyMatch(other ->
            other.entry.name().equals(law.entry.name()) && other.entry.type() != law.entry.type());
    return isShared && !Catalogue.isBuiltIn(law.entry.type())
        ? law.entry.type().getTypeName().replace('$', '.')
        : law.entry.name();
  }

  private List<Level<WeightInitializer>> levels(Law law, String name) {
    Class<?> record = law.record;
    if (law.isDirect() && record.isRecord() && record.getRecordComponents().length > 0) {
      faults.add(
          law.place(),
          "names a record with parameters; only an annotation of its own, such as @Gaussian, can"
              + " give them");
      return List.of();
    }
    return new RecordBinder<WeightInitializer>(law.place(), name, law.record, faults, trials::make)
        .levels(law.attributes);
  }

  /** The annotations of a class, repeated ones taken out of their container. */
  private static Stream<Annotation> annotations(Class<?> study) {
    return Arrays.stream(study.getAnnotations())
        .map(annotation -> content(annotation.annotationType()))
        .distinct()
        .flatMap(type -> Arrays.stream(study.getAnnotationsByType(type)));
  }

  /** The annotation that {@code type} repeats if it is a container, else itself. */
  private static Class<? extends Annotation> content(Class<? extends Annotation> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(method -> method.getReturnType().getComponentType())
        .filter(Objects::nonNull)
        .filter(element -> isRepeatedIn(element, type))
        .<Class<? extends Annotation>>map(element -> element.asSubclass(Annotation.class))
        .findFirst()
        .orElse(type);
  }

  private static boolean isRepeatedIn(Class<?> element, Class<?> container) {
    Repeatable repeatable = element.getAnnotation(Repeatable.class);
    return repeatable != null && repeatable.value() == container;
  }

  /** A record that draws weights, as an annotation names it. */
  private record Law(
      Catalogue.Entry entry,
      Class<? extends WeightInitializer> record,
      List<Attribute> attributes) {

    static Stream<Law> of(Annotation annotation) {
      if (annotation instanceof Initializer direct) {
        return Stream.of(new Law(Catalogue.entry(direct.value()), direct.value(), List.of()));
      }
      Class<? extends Annotation> type = annotation.annotationType();
      return Arrays.stream(type.getAnnotationsByType(Initializer.class))
          .map(law -> new Law(Catalogue.entry(type), law.value(), Attribute.of(annotation)));
    }

    boolean isDirect() {
      return !entry.type().isAnnotation();
    }

    String place() {
      return isDirect()
          ? "@Initializer(" + Label.of(entry.type()) + ")"
          : "@" + entry.type().getSimpleName();
    }
  }
}
