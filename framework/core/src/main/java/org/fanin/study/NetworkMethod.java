package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fanin.Network;
import org.fanin.layers.Layers;
import org.fanin.plugins.Failure;
import org.fanin.plugins.TimeLimit;

/**
 * A method that makes a study's network: {@code static Layers layers(Layers input)}, with an {@code
 * int} for each of depth and width that {@code @Network} names on it.
 */
final class NetworkMethod {

  private static final Set<String> SIZES = Set.of("depth", "width");

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
    for (Attribute attribute : Attribute.of(annotation())) {
      if (!attribute.isUsual() && !SIZES.contains(attribute.name())) {
        faults.add(place(), "sets '" + attribute.name() + "', which has a meaning on a class only");
      }
    }
    boolean isWellFormed = Modifier.isStatic(method.getModifiers())
        && method.getReturnType() == Layers.class
        && List.of(method.getParameterTypes()).equals(parameters());
    if (!isWellFormed) {
      String allowed = "static Layers " + method.getName() + "(" + simpleNames(parameters()) + ")";
      boolean asksForSizes = method.getParameterCount() > parameters().size();
      faults.add(
          place(),
          "must be declared '" + allowed + "', but is '" + declared() + "'"
              + (asksForSizes
                  ? "; it is handed a depth and a width only where its @Network names them"
                  : ""));
    }
    return isWellFormed;
  }

  /** The input, and a number for each size that the annotation names. */
  private List<Class<?>> parameters() {
    Network network = annotation();
    var parameters = new ArrayList<Class<?>>(List.of(Layers.class));
    Stream.of(network.depth(), network.width())
        .filter(sizes -> sizes.length > 0)
        .forEach(sizes -> parameters.add(int.class));
    return parameters;
  }

  /** What it is annotated with. */
  Network annotation() {
    return Objects.requireNonNull(method.getAnnotation(Network.class));
  }

  /** How faults name it where it is called with a size that varies. */
  String place(Level<List<Integer>> size) {
    return place() + (size.label().isEmpty() ? "" : " with " + size.label());
  }

  /** The layers that it makes of {@code input} and a size; empty if it fails. */
  Optional<Layers> call(Layers input, Level<List<Integer>> size) {
    // Neither the class nor the method need be public.
    method.setAccessible(true);
    try {
      Object layers =
          limit.call(method.getName(), () -> method.invoke(null, arguments(input, size.value())));
      if (layers == null) {
        faults.add(place(size), "returns null; it must return the layers");
      }
      return Optional.ofNullable((Layers) layers);
    } catch (ExecutionException e) {
      faults.add(place(size), "fails: " + Failure.reason(thrown(e)));
    } catch (TimeoutException e) {
      faults.add(place(size), "does not end: it was given up after " + limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      faults.add(place(size), "was interrupted");
    }
    return Optional.empty();
  }

  private static Object[] arguments(Layers input, List<Integer> sizes) {
    return Stream.concat(Stream.of(input), sizes.stream()).toArray();
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
    return isStatic + method.getReturnType().getSimpleName() + " " + method.getName() + "("
        + simpleNames(List.of(method.getParameterTypes())) + ")";
  }

  private static String simpleNames(List<Class<?>> types) {
    return types.stream().map(Class::getSimpleName).collect(joining(", "));
  }
}
