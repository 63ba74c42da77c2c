package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanin.Network;
import org.fanin.layers.Layers;

/** A method that makes a study's network: {@code static Layers layers(Layers input)}. */
final class NetworkMethod {

  private final Method method;
  private final Faults faults;

  NetworkMethod(Method method, Faults faults) {
    this.method = method;
    this.faults = faults;
  }

  /** How faults name it. */
  String place() {
    return "@Network method " + method.getName();
  }

  /** Whether it has the form that it must have, to the letter. */
  boolean isWellFormed() {
    for (Attribute attribute : Attribute.of(method.getAnnotation(Network.class))) {
      if (!attribute.isUsual()) {
        faults.add(place(), "sets '" + attribute.name() + "', which has a meaning on a class only");
      }
    }
    boolean isWellFormed = Modifier.isStatic(method.getModifiers())
        && method.getReturnType() == Layers.class
        && List.of(method.getParameterTypes()).equals(List.of(Layers.class));
    if (!isWellFormed) {
      String allowed = "static Layers " + method.getName() + "(Layers)";
      faults.add(place(), "must be declared '" + allowed + "', but is '" + declared() + "'");
    }
    return isWellFormed;
  }

  /** The layers that it makes of {@code input}; empty if it fails. */
  Optional<Layers> call(Layers input) {
    // Neither the class nor the method need be public.
    method.setAccessible(true);
    try {
      Object layers = method.invoke(null, input);
      if (layers == null) {
        faults.add(place(), "returns null; it must return the layers");
      }
      return Optional.ofNullable((Layers) layers);
    } catch (InvocationTargetException e) {
      faults.add(place(), "fails: " + Faults.reason(e));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
    return Optional.empty();
  }

  private String declared() {
    String isStatic = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    String parameters =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
    return isStatic + method.getReturnType().getSimpleName() + " " + method.getName() + "("
        + parameters + ")";
  }
}
