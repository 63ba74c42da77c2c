package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fanin.Network;
import org.fanin.layers.Layers;
import org.fanin.plugins.TimeLimit;

/** A method that makes a study's network: {@code static Layers layers(Layers input)}. */
final class NetworkMethod {

  private final Method method;
  private final Faults faults;
  private final TimeLimit limit;

  NetworkMethod(Method method, Faults faults, TimeLimit limit) {
    this.method = method;
    this.faults = faults;
    this.limit = limit;
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
      Object layers = limit.call(method.getName(), () -> method.invoke(null, input));
      if (layers == null) {
        faults.add(place(), "returns null; it must return the layers");
      }
      return Optional.ofNullable((Layers) layers);
    } catch (ExecutionException e) {
      faults.add(place(), "fails: " + Faults.reason(thrown(e)));
    } catch (TimeoutException e) {
      faults.add(place(), "does not end: it was given up after " + limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      faults.add(place(), "was interrupted");
    }
    return Optional.empty();
  }

  /** What the method itself threw. */
  private static Throwable thrown(ExecutionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    return cause instanceof InvocationTargetException
        ? Objects.requireNonNullElse(cause.getCause(), cause)
        : cause;
  }

  private String declared() {
    String isStatic = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    String parameters =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
    return isStatic + method.getReturnType().getSimpleName() + " " + method.getName() + "("
        + parameters + ")";
  }
}
