package org.fanin.study;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.Catalogue;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.plugins.TimeLimit;

/**
 * The laws that an initializer makes of the defaults of its attributes.
 *
 * <p>An attribute without a default gets an example: 0.5, 1, true, the first constant of an enum.
 */
public final class InitializerDefaults {

  private InitializerDefaults() {}

  /**
   * The laws of an annotation, or of a record that has none; an {@link UnusableLaw} where a
   * constructor throws, or does not end within {@code limit}.
   *
   * @throws StudyFaultsException if attributes and components do not agree, or a record refuses
   */
  public static List<WeightInitializer> of(Class<?> type, TimeLimit limit) {
    var trials = new LawTrials(limit);
    var faults = new Faults(Label.of(type));
    String name = Catalogue.entry(type).name();
    List<WeightInitializer> laws = type.isAnnotation()
        ? Arrays.stream(type.getAnnotationsByType(Initializer.class))
            .flatMap(law ->
                laws(binder(name, law.value(), faults, trials), attributes(type, faults)).stream())
            .toList()
        : laws(binder(name, type.asSubclass(WeightInitializer.class), faults, trials), List.of());
    faults.throwIfAny();
    return laws;
  }

  private static RecordBinder<WeightInitializer> binder(
      String name, Class<? extends WeightInitializer> record, Faults faults, LawTrials trials) {
    return new RecordBinder<WeightInitializer>("@" + name, name, record, faults, trials::make);
  }

  private static List<WeightInitializer> laws(
      RecordBinder<WeightInitializer> binder, List<Attribute> attributes) {
    return binder.levels(attributes).stream().map(Level::value).toList();
  }

  private static List<Attribute> attributes(Class<?> type, Faults faults) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .flatMap(method -> attribute(method, faults).stream())
        .toList();
  }

  private static Optional<Attribute> attribute(Method method, Faults faults) {
    Class<?> type = method.getReturnType();
    Optional<Object> usual = Optional.ofNullable(method.getDefaultValue());
    Optional<Object> value = usual.or(() -> example(type));
    if (value.isEmpty()) {
      faults.add(
          method.getName(),
          "has no default, and no example of " + type.getSimpleName() + " is known to try");
    }
    return value.map(given -> new Attribute(method.getName(), type, given, usual));
  }

  private static Optional<Object> example(Class<?> type) {
    if (type == boolean.class) {
      return Optional.of(true);
    }
    if (type == double.class) {
      return Optional.of(0.5);
    }
    if (type == float.class) {
      return Optional.of(0.5f);
    }
    if (type == int.class) {
      return Optional.of(1);
    }
    if (type == long.class) {
      return Optional.of(1L);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Object.class::cast).findFirst();
    }
    return type == String.class ? Optional.of("example") : array(type);
  }

  private static Optional<Object> array(Class<?> type) {
    if (type == double[].class) {
      return Optional.of(new double[] {0.5});
    }
    return type == int[].class ? Optional.of(new int[] {1}) : Optional.empty();
  }
}
