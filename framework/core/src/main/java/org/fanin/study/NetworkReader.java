package org.fanin.study;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.Head;
import org.fanin.Loss;
import org.fanin.Network;
import org.fanin.data.Dataset;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.layers.Layers;
import org.fanin.plugins.Failure;
import org.fanin.plugins.TimeLimit;

/** Reads the network of a study, be it a stack of dense layers or a method. */
final class NetworkReader {

  private final Optional<Dataset> dataset;
  private final Loss loss;
  private final Faults faults;
  private final TimeLimit limit;

  /** For {@code dataset}; without one only the form of the network is checked. */
  NetworkReader(Optional<Dataset> dataset, Loss loss, Faults faults, TimeLimit limit) {
    this.dataset = dataset;
    this.loss = loss;
    this.faults = faults;
    this.limit = limit;
  }

  /** One level for each size and activation that the network names; none where there is a fault. */
  List<Level<Layers>> read(Class<?> study) {
    Optional<Network> stack = Optional.ofNullable(study.getAnnotation(Network.class));
    List<Method> methods = Arrays.stream(study.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Network.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
    List<Level<Layers>> levels = Stream.concat(
            stack.stream().flatMap(this::stacked), methods.stream().flatMap(this::written))
        .toList();
    return isOne(stack, methods) ? levels : List.of();
  }

  private boolean isOne(Optional<Network> stack, List<Method> methods) {
    List<String> places = Stream.concat(
            stack.map(network -> "the class").stream(),
            methods.stream().map(method -> "method " + method.getName()))
        .toList();
    if (places.isEmpty()) {
      faults.add("has no @Network; put one on the class, such as @Network(hidden = {512, 256}), or"
          + " on a method 'static Layers layers(Layers input)' with org.fanin.layers.Layers");
    } else if (places.size() > 1) {
      faults.add("has @Network on " + String.join(" and on ", places) + "; it needs one of them");
    }
    return places.size() == 1;
  }

  private Stream<Level<Layers>> stacked(Network network) {
    List<Level<List<Integer>>> stacks = new StackReader(faults).read(network);
    List<Level<ActivationFunction>> activations = new ActivationReader(faults, limit).read(network);
    Head head = network.head();
    var levels = new ArrayList<Level<Layers>>();
    for (Level<List<Integer>> hidden : stacks) {
      for (Level<ActivationFunction> activation : activations) {
        String label = activations.size() == 1
            ? hidden.label()
            : Label.joined(hidden.label(), activation.label());
        dataset.ifPresent(data -> {
          Layers layers = stack(hidden.value(), activation.value(), data, head);
          if (isSound("@Network", layers, data, head)) {
            levels.add(new Level<>(label, layers));
          }
        });
      }
    }
    return levels.stream();
  }

  private static Layers stack(
      List<Integer> hidden, ActivationFunction activation, Dataset data, Head head) {
    Layers layers = Layers.input(data.sampleShape());
    for (int units : hidden) {
      layers = layers.dense(units).activation(activation);
    }
    return head == Head.NONE ? layers : layers.dense("head", data.classes());
  }

  private Stream<Level<Layers>> written(Method method) {
    var written = new NetworkMethod(method, faults, limit);
    if (!written.isWellFormed()) {
      return Stream.empty();
    }
    var levels = new ArrayList<Level<Layers>>();
    for (Level<List<Integer>> size : new SizeReader(faults).read(written.annotation())) {
      dataset.ifPresent(data -> written
          .call(Layers.input(data.sampleShape()), size)
          .filter(layers -> isSound(written.place(size), layers, data, Head.CLASSES))
          .ifPresent(layers -> levels.add(new Level<>(size.label(), layers))));
    }
    return levels.stream();
  }

  private boolean isSound(String place, Layers layers, Dataset data, Head head) {
    if (!layers.inputShape().equals(data.sampleShape())) {
      faults.add(
          place,
          "must begin with the input of shape " + data.sampleShape() + " that it is given, but"
              + " begins with " + layers.inputShape());
      return false;
    }
    try {
      if (layers.kernels().isEmpty()) {
        faults.add(place, "has no layer with weights; it needs at least one");
        return false;
      }
    } catch (IllegalArgumentException e) {
      faults.add(place, "has a layer that does not fit: " + Failure.reason(e));
      return false;
    } catch (ArithmeticException e) {
      faults.add(
          place,
          "has a layer of more than " + Integer.MAX_VALUE + " values a sample, the most that fit");
      return false;
    }
    return isWideEnough(place, layers.outputWidth(), data, head);
  }

  private boolean isWideEnough(String place, int outputs, Dataset data, Head head) {
    boolean exact = switch (loss) {
      case MEAN_SQUARED_ERROR -> true;
      case SOFTMAX_CROSS_ENTROPY -> head == Head.CLASSES;
      case CLIPPED_CROSS_ENTROPY -> false;
    };
    int classes = data.classes();
    boolean fits = exact ? outputs == classes : outputs >= classes;
    if (!fits) {
      faults.add(
          place,
          "must put out " + (exact ? "" : "at least ") + classes + " values, one for each class of "
              + data.name() + ", but puts out " + outputs);
    }
    return fits;
  }
}
