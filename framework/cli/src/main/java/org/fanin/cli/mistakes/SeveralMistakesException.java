package org.fanin.cli.mistakes;

import java.util.List;
import org.fanin.study.StudyFaultsException;

/** Several mistakes of the user that are to be told together; the message numbers them all. */
final class SeveralMistakesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<RuntimeException> mistakes;

  SeveralMistakesException(List<RuntimeException> mistakes) {
    super(StudyFaultsException.message(
        mistakes.stream().flatMap(mistake -> Errors.texts(mistake).stream()).toList()));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Each by itself. */
  List<RuntimeException> mistakes() {
    return mistakes;
  }
}
