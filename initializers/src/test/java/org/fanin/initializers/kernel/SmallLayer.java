package org.fanin.initializers.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A layer written down connection by connection, from its definition and the order of its weights.
 *
 * @param connections which input goes through which weight to which output
 */
record SmallLayer(Set<Connection> connections) {
  /** Positions along an axis, which closes to a circle: no position is at a border. */
  private static final int POSITIONS = 6;

  private static final int NONE = -1;

  record Connection(int input, int weight, int output) {}

  /** The place of the weight from a channel to a channel at one tap; -1 for none. */
  interface Channels {
    int weight(int tap, int input, int output);
  }

  static SmallLayer matrix(int inputs, int outputs) {
    Set<Connection> connections = new HashSet<>();
    for (int input = 0; input < inputs; input++) {
      for (int output = 0; output < outputs; output++) {
        connections.add(new Connection(input, input * outputs + output, output));
      }
    }
    return new SmallLayer(connections);
  }

  static SmallLayer grouped(Window window, int dilation, int groups, int inputs, int outputs) {
    int in = inputs / groups;
    int out = outputs / groups;
    return moving(
        window,
        dilation,
        List.of(inputs, outputs),
        (tap, i, o) -> i / in == o / out ? (tap * in + i % in) * outputs + o : NONE);
  }

  static SmallLayer depthwise(Window window, int dilation, int inputs, int multiplier) {
    return moving(
        window,
        dilation,
        List.of(inputs, inputs * multiplier),
        (tap, i, o) ->
            i == o / multiplier ? (tap * inputs + i) * multiplier + o % multiplier : NONE);
  }

  /** A convolution from outputs to inputs, with every connection turned round. */
  static SmallLayer transposed(Window window, int dilation, int inputs, int outputs) {
    SmallLayer forward = moving(
        window,
        dilation,
        List.of(outputs, inputs),
        (tap, o, i) -> (tap * outputs + o) * inputs + i);
    return new SmallLayer(forward.connections.stream()
        .map(turned -> new Connection(turned.output, turned.weight, turned.input))
        .collect(Collectors.toSet()));
  }

  /** Output position p reads, at tap t of each axis, the input position stride p + dilation t. */
  private static SmallLayer moving(
      Window window, int dilation, List<Integer> channels, Channels kernel) {
    Set<Connection> connections = new HashSet<>();
    int axes = window.size().size();
    int taps = window.size().stream().reduce(1, (a, b) -> a * b);
    int positions = (int) Math.pow(POSITIONS, axes);
    for (int position = 0; position < positions; position++) {
      for (int tap = 0; tap < taps; tap++) {
        int from = read(window, dilation, position, tap);
        for (int in = 0; in < channels.get(0); in++) {
          for (int out = 0; out < channels.get(1); out++) {
            int weight = kernel.weight(tap, in, out);
            if (from >= 0 && weight != NONE) {
              connections.add(new Connection(
                  from * channels.get(0) + in, weight, position * channels.get(1) + out));
            }
          }
        }
      }
    }
    return new SmallLayer(connections);
  }

  /** The input position; -1 if the output position is one of those that a stride leaves out. */
  private static int read(Window window, int dilation, int position, int tap) {
    int from = 0;
    int place = 1;
    int restOfPosition = position;
    int restOfTap = tap;
    for (int axis = window.size().size() - 1; axis >= 0; axis--) {
      int stride = window.stride().get(axis);
      int at = restOfPosition % POSITIONS;
      if (at >= POSITIONS / stride) {
        return NONE;
      }
      int size = window.size().get(axis);
      from += (at * stride + restOfTap % size * dilation) % POSITIONS * place;
      place *= POSITIONS;
      restOfPosition /= POSITIONS;
      restOfTap /= size;
    }
    return from;
  }

  SmallLayer only(Predicate<Connection> condition) {
    return new SmallLayer(connections.stream().filter(condition).collect(Collectors.toSet()));
  }

  /** The places of the weights in use. */
  Set<Integer> weights() {
    return connections.stream().map(Connection::weight).collect(Collectors.toSet());
  }

  /** The inputs of one output, on average over the outputs that have any. */
  double fanIn() {
    return (double) connections.size()
        / connections.stream().map(Connection::output).distinct().count();
  }

  /** The outputs of one input, on average over the inputs that have any. */
  double fanOut() {
    return (double) connections.size()
        / connections.stream().map(Connection::input).distinct().count();
  }
}
