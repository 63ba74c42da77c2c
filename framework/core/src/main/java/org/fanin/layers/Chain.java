package org.fanin.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fanin.initializers.BiasLaw;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Weighted;

/** Lengthens a description by a layer, or changes its last one. */
final class Chain {

  private Chain() {}

  /**
   * The layers of {@code network} and then {@code layer}.
   *
   * @throws IllegalArgumentException if it cannot take what they put out
   */
  static Layers with(Layers network, Layer layer) {
    layer.outputShape(network.outputShape());
    if (layer instanceof Activate) {
      requireOpen(network);
    }
    var longer = new ArrayList<>(network.layers());
    longer.add(layer);
    return new Layers(network.inputShape(), longer);
  }

  /** A recurrent layer has its activations within, and none follows it. */
  private static void requireOpen(Layers network) {
    if (last(network).orElse(null) instanceof Recurrent recurrent) {
      throw new IllegalArgumentException(
          recurrent.cell() instanceof Cell.Plain plain
              ? "layer '" + recurrent.name() + "' applies " + plain.activation().label()
                  + " at every step, and no other activation may follow it: name the one that you want"
                  + " in recurrent(units, activation)"
              : "layer '" + recurrent.name() + "' bends what its gates are given at every step, and"
                  + " no other activation may follow it: put a dense layer between");
    }
  }

  /** The name of the next layer of a kind. */
  static String next(Layers network, String kind, Class<? extends Layer> type) {
    return next(network, kind, type::isInstance);
  }

  /** The name of the next recurrent layer of a cell's kind. */
  static String next(Layers network, Cell cell) {
    return next(
        network,
        cell.label(),
        layer ->
            layer instanceof Recurrent recurrent && recurrent.cell().label().equals(cell.label()));
  }

  private static String next(Layers network, String kind, Predicate<Layer> isOfKind) {
    return kind + "-" + (ParameterWalk.all(network.layers()).filter(isOfKind).count() + 1);
  }

  /** The same network, whose last layer is changed. */
  static Layers withLast(Layers network, UnaryOperator<Weighted> change) {
    if (!(last(network).orElse(null) instanceof Weighted weighted)) {
      throw new IllegalArgumentException(
          "laws follow the layer whose weights and biases they draw");
    }
    return with(shorter(network), change.apply(weighted));
  }

  /** The same network, whose last layer is changed by {@code method}, which recurrent ones have. */
  static Layers withLastRecurrent(
      Layers network, String method, Function<Recurrent, Weighted> change) {
    Optional<Layer> last = last(network);
    if (!(last.orElse(null) instanceof Recurrent recurrent)) {
      throw new IllegalArgumentException(method
          + "(...) follows a recurrent layer, made by recurrent,"
          + " lstm or gru, but the last layer is " + last.map(Chain::named).orElse("the input"));
    }
    return with(shorter(network), change.apply(recurrent));
  }

  /** The laws of {@code layer}, but for that of its biases. */
  static LayerLaws biased(Weighted layer, BiasLaw law) {
    boolean isLstm = layer instanceof Recurrent recurrent && recurrent.cell() instanceof Cell.Lstm;
    if (law instanceof BiasLaw.ForgetGate && !isLstm) {
      throw new IllegalArgumentException("the biases of a forget gate belong to an lstm layer, but"
          + " are given to layer '" + layer.name() + "', which has no such gate");
    }
    return layer.laws().withBiases(law);
  }

  /** How mistakes name a layer. */
  static String named(Layer layer) {
    return ParameterWalk.names(List.of(layer))
        .findFirst()
        .map(name -> "'" + name + "'")
        .orElse(String.valueOf(layer));
  }

  private static Optional<Layer> last(Layers network) {
    List<Layer> layers = network.layers();
    return layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
  }

  private static Layers shorter(Layers network) {
    List<Layer> layers = network.layers();
    return new Layers(network.inputShape(), layers.subList(0, layers.size() - 1));
  }
}
