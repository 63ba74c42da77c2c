package org.fanin.initializers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;

/** The projection of self-attention that a kernel makes, as the end of its layer's name says. */
enum AttentionPart {
  QUERY,
  KEY,
  VALUE,
  OUTPUT;

  /** The part of {@code kernel}; a kernel of another kind, name or rank is refused. */
  static AttentionPart of(Kernel kernel) {
    String end = kernel.layer().substring(kernel.layer().lastIndexOf('/') + 1);
    List<AttentionPart> parts = Arrays.stream(values())
        .filter(part -> part.label().equals(end) && kernel.kind() == KernelKind.ATTENTION)
        .toList();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("mimetic needs kernels of attention named "
          + Arrays.stream(values()).map(AttentionPart::label).collect(Collectors.joining(", "))
          + ", but " + kernel.layer() + " is " + kernel.kind().words());
    }
    parts.get(0).requireRank(kernel);
    return parts.get(0);
  }

  /** The parts whose product is drawn: {@code query-key} or {@code value-output}. */
  String pair() {
    return switch (this) {
      case QUERY, KEY -> "query-key";
      case VALUE, OUTPUT -> "value-output";
    };
  }

  /** Whether the part is the left factor of its product. */
  boolean isLeft() {
    return this == QUERY || this == VALUE;
  }

  /** The width of what attention reads and writes. */
  int inputs(Kernel kernel) {
    return kernel.shape().get(this == OUTPUT ? kernel.shape().size() - 1 : 0);
  }

  private void requireRank(Kernel kernel) {
    int rank = switch (this) {
      case QUERY, KEY -> kernel.shape().get(2);
      case VALUE, OUTPUT -> kernel.size() / inputs(kernel);
    };
    if (rank > inputs(kernel)) {
      throw new IllegalArgumentException("mimetic draws products of rank up to the "
          + inputs(kernel) + " inputs, but " + kernel.layer() + " has the rank " + rank);
    }
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
