package org.fanin.cli.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong in parts of a command that can be looked at whatever is wrong in the others, each
 * told once.
 */
public final class GatheredMistakes {

  private final List<RuntimeException> mistakes = new ArrayList<>();

  /** What {@code part} gives; empty if a mistake keeps it from that. */
  public <T> Optional<T> of(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (RuntimeException e) {
      if (!Errors.isMistake(e)) {
        throw e;
      }
      if (mistakes.stream().noneMatch(told -> Errors.texts(told).equals(Errors.texts(e)))) {
        mistakes.add(e);
      }
      return Optional.empty();
    }
  }

  /** Looks at {@code part}, which throws what is wrong. */
  public void check(Runnable part) {
    Optional<Boolean> unused = of(() -> {
      part.run();
      return true;
    });
  }

  /** Throws what is gathered, if anything is. */
  public void throwIfAny() {
    if (mistakes.size() == 1) {
      throw mistakes.get(0);
    }
    if (!mistakes.isEmpty()) {
      throw new SeveralMistakesException(mistakes);
    }
  }
}
