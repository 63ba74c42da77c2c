package org.fanin.layers;

import static org.fanin.initializers.activation.Activation.LINEAR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Learned;
import org.fanin.layers.Layer.Residual;
import org.fanin.layers.Layer.Weighted;
import org.fanin.results.text.Printable;

/** Collects the tensors of a network in forward order, and tells each kernel its place. */
final class ParameterWalk {

  private static final String FORMULA = "=+-@";

  private final List<Parameter> found = new ArrayList<>();
  private final int depth;
  private final int branches;
  private int kernels;
  private int entered;

  private ParameterWalk(List<Layer> layers) {
    depth = all(layers)
        .mapToInt(layer -> layer instanceof Weighted weighted ? weighted.roles().size() : 0)
        .sum();
    branches = (int) all(layers).filter(Residual.class::isInstance).count();
  }

  static List<Parameter> of(Layers network) {
    var walk = new ParameterWalk(network.layers());
    walk.through(network.layers(), network.inputShape(), Optional.empty());
    return List.copyOf(walk.found);
  }

  /** Layers and the layers of their branches, in forward order. */
  static Stream<Layer> all(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer instanceof Residual residual
            ? Stream.concat(Stream.of(layer), all(residual.branch()))
            : Stream.of(layer));
  }

  /** Checks that every name of a layer can be shown as it is and stands once. */
  static void requireNames(List<Layer> layers) {
    var names = new HashSet<String>();
    names(layers).forEach(name -> {
      if (name.isBlank() || !Printable.isPlain(name)) {
        throw new IllegalArgumentException(
            "a layer is named by one line of up to " + Printable.LONGEST
                + " characters that can be seen, not '" + Printable.line(name) + "'");
      }
      if (FORMULA.indexOf(name.charAt(0)) >= 0) {
        throw new IllegalArgumentException("a layer is not named '" + name
            + "': what begins with one of " + FORMULA + " is a formula to a spreadsheet");
      }
      if (!names.add(name)) {
        throw new IllegalArgumentException("two layers are named '" + name + "'");
      }
    });
  }

  /** The names of layers that have one, and of their further kernels. */
  static Stream<String> names(List<Layer> layers) {
    return all(layers)
        .flatMap(layer -> layer instanceof Weighted weighted
            ? weighted.roles().stream().map(role -> role.kernelOf(weighted.name()))
            : layer instanceof Learned learned ? Stream.of(learned.name()) : Stream.empty());
  }

  private void through(List<Layer> layers, List<Integer> input, Optional<Integer> branch) {
    int length = (int) layers.stream().filter(Weighted.class::isInstance).count();
    List<Integer> shape = input;
    int place = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      List<Integer> output = layer.outputShape(shape);
      if (layer instanceof Weighted weighted) {
        place++;
        int within = place;
        Optional<Branch> in = branch.map(number -> new Branch(number, branches, within, length));
        add(weighted, shape, activationAfter(layers, i), in);
      } else if (layer instanceof Learned learned) {
        boolean isLast = layers.stream().skip(i + 1L).allMatch(Learned.class::isInstance);
        found.add(new Parameter.Single(learned, branch.isPresent() && isLast));
      } else if (layer instanceof Residual residual) {
        entered++;
        through(residual.branch(), shape, Optional.of(entered));
      }
      shape = output;
    }
  }

  /** The kernels of a layer share its place in a branch. */
  private void add(
      Weighted layer, List<Integer> input, ActivationFunction following, Optional<Branch> branch) {
    for (KernelRole role : layer.roles()) {
      kernels++;
      Kernel placed = layer.kernel(role, input).at(kernels, depth);
      Kernel followed = layer instanceof Feedforward ? placed.followedBy(following) : placed;
      Kernel kernel = branch.map(followed::in).orElse(followed);
      var weights = new Parameter.Weights(layer, role, kernel, input);
      found.add(weights);
      weights.biases().ifPresent(found::add);
    }
  }

  /** Learned numbers in between leave an activation in its place. */
  private static ActivationFunction activationAfter(List<Layer> layers, int index) {
    return layers.stream()
        .skip(index + 1L)
        .dropWhile(Learned.class::isInstance)
        .findFirst()
        .flatMap(next ->
            next instanceof Activate activate ? Optional.of(activate.function()) : Optional.empty())
        .orElse(LINEAR);
  }
}
