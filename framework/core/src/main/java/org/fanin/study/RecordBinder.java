package org.fanin.study;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.plugins.Failure;
import org.fanin.study.Attribute.Choice;

/**
 * Makes records of the attributes of an annotation, bound to components by name.
 *
 * <p>An array attribute, where the component is no array, is a factor: each element is a level, and
 * several factors give every combination.
 */
final class RecordBinder<T> {

  private final String place;
  private final String label;
  private final Class<? extends T> type;
  private final Faults faults;
  private final Maker<T> maker;

  /** Calls a constructor. */
  interface Maker<T> {
    T make(Constructor<? extends T> constructor, Object[] values)
        throws ReflectiveOperationException;
  }

  /**
   * Makes records of {@code type}.
   *
   * @param place how faults name the annotation: {@code @Gaussian}
   * @param label how labels begin: {@code gaussian}
   */
  RecordBinder(String place, String label, Class<? extends T> type, Faults faults, Maker<T> maker) {
    this.place = place;
    this.label = label;
    this.type = type;
    this.faults = faults;
    this.maker = maker;
  }

  /** One level for each combination of values; none where there is a fault. */
  List<Level<T>> levels(List<Attribute> attributes) {
    if (!type.isRecord()) {
      faults.add(place, "names " + Label.of(type) + ", which is no record");
      return List.of();
    }
    RecordComponent[] components = type.getRecordComponents();
    requireComponents(attributes, components);
    List<List<Choice>> factors = Arrays.stream(components)
        .map(component -> choices(component, attributes))
        .toList();
    // No choice for a component leaves no combination.
    return Lists.cartesianProduct(factors).stream()
        .flatMap(choices -> level(choices).stream())
        .toList();
  }

  private void requireComponents(List<Attribute> attributes, RecordComponent[] components) {
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (Attribute attribute : attributes) {
      if (!names.contains(attribute.name())) {
        faults.add(
            place(attribute.name()),
            "has no component of its name" + NearestName.hint(attribute.name(), names)
                + " in the record " + Label.of(type) + ", which has " + String.join(", ", names));
      }
    }
  }

  private List<Choice> choices(RecordComponent component, List<Attribute> attributes) {
    String name = component.getName();
    Class<?> wanted = component.getType();
    Optional<Attribute> found =
        attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      faults.add(
          place,
          "has no attribute for the component '" + wanted.getSimpleName() + " " + name
              + "' of the record " + Label.of(type));
      return List.of();
    }
    if (!found.get().fits(wanted)) {
      String given = found.get().type().getSimpleName();
      String allowed =
          wanted.getSimpleName() + (wanted.isArray() ? "" : " or " + wanted.getSimpleName() + "[]");
      faults.add(
          place(name),
          "must be of type " + allowed + ", as in the record " + Label.of(type) + ", but is "
              + given);
      return List.of();
    }
    List<Choice> choices = found.get().choices(wanted);
    if (choices.isEmpty()) {
      faults.add(place(name), "is empty; it must hold at least one value, and each makes an arm");
    }
    return choices;
  }

  private Optional<Level<T>> level(List<Choice> choices) {
    String shown =
        choices.stream().filter(Choice::shown).map(Choice::toString).collect(joining(", "));
    String whole = shown.isEmpty() ? label : label + "(" + shown + ")";
    try {
      Object[] values = choices.stream().map(Choice::value).toArray();
      return Optional.of(new Level<>(whole, maker.make(constructor(), values)));
    } catch (InvocationTargetException e) {
      addRefusal(e, choices, whole);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      faults.add(
          place,
          "names the record " + Label.of(type) + ", which cannot be made: " + Failure.reason(e));
    }
    return Optional.empty();
  }

  private Constructor<? extends T> constructor() throws NoSuchMethodException {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    Constructor<? extends T> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  private void addRefusal(InvocationTargetException refusal, List<Choice> choices, String whole) {
    if (refusal.getCause() instanceof InvalidParameterException invalid) {
      String value = choices.stream()
          .filter(choice -> choice.name().equals(invalid.parameter()))
          .map(choice -> Label.of(choice.value()))
          .findFirst()
          .orElse(invalid.value());
      faults.require(false, place(invalid.parameter()), value, invalid.allowed());
    } else {
      faults.add(place, "cannot make the record of " + whole + ": " + Failure.reason(refusal));
    }
  }

  private String place(String attribute) {
    return place + "(" + attribute + ")";
  }
}
