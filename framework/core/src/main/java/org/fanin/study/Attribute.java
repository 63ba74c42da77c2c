package org.fanin.study;

import com.google.common.primitives.Primitives;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One attribute of an annotation.
 *
 * @param name as declared
 * @param type as declared
 * @param value as given or by default
 * @param usual the default, if there is one
 */
record Attribute(String name, Class<?> type, Object value, Optional<Object> usual) {

  private static final List<Class<?>> WIDENING =
      List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

  /**
   * One value that a record component can take.
   *
   * @param shown whether labels name it: it varies, or is not the default
   */
  record Choice(String name, Object value, boolean shown) {

    @Override
    public String toString() {
      return name + "=" + Label.of(value);
    }
  }

  /** The attributes of {@code annotation}, by name. */
  static List<Attribute> of(Annotation annotation) {
    return Arrays.stream(annotation.annotationType().getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(method -> of(annotation, method))
        .sorted(Comparator.comparing(Attribute::name))
        .toList();
  }

  /** Whether the value is the default. */
  boolean isUsual() {
    return usual.isPresent() && Objects.deepEquals(value, usual.get());
  }

  /** Whether a component of type {@code component} takes the value or its elements. */
  boolean fits(Class<?> component) {
    return fits(type, component) || isFactor(component) || isOptional(component);
  }

  /**
   * The values for a component that {@link #fits}: one an element if this is a factor; if the
   * component is optional and there is no element, none.
   */
  List<Choice> choices(Class<?> component) {
    if (isOptional(component)) {
      return optionalChoices();
    }
    if (!isFactor(component)) {
      return List.of(new Choice(name, value, !isUsual()));
    }
    List<Object> elements = elements(value);
    boolean shown = elements.size() > 1 || !isUsual();
    return elements.stream().map(element -> new Choice(name, element, shown)).toList();
  }

  private List<Choice> optionalChoices() {
    List<Choice> given = elements(value).stream()
        .map(element -> new Choice(name, OptionalInt.of((int) element), true))
        .toList();
    return given.isEmpty() ? List.of(new Choice(name, OptionalInt.empty(), false)) : given;
  }

  private boolean isOptional(Class<?> component) {
    return component == OptionalInt.class && type == int[].class;
  }

  private boolean isFactor(Class<?> component) {
    return type.isArray() && !component.isArray() && fits(type.getComponentType(), component);
  }

  private static boolean fits(Class<?> given, Class<?> component) {
    return Primitives.wrap(component).isAssignableFrom(Primitives.wrap(given))
        || (WIDENING.contains(given) && WIDENING.indexOf(given) <= WIDENING.indexOf(component));
  }

  private static List<Object> elements(Object array) {
    return IntStream.range(0, Array.getLength(array))
        .mapToObj(i -> Array.get(array, i))
        .toList();
  }

  private static Attribute of(Annotation annotation, Method method) {
    // An annotation need not be public.
    method.setAccessible(true);
    try {
      return new Attribute(
          method.getName(),
          method.getReturnType(),
          method.invoke(annotation),
          Optional.ofNullable(method.getDefaultValue()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation + " cannot be read", e);
    }
  }
}
