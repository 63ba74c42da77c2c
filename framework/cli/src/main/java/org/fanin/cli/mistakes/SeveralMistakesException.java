package org.fanin.cli.mistakes;

import java.util.List;
import org.fanin.mistakes.MistakeException;
import org.fanin.study.StudyFaultsException;

/** Several mistakes of the user that are to be told together; the message numbers them all. */
final class SeveralMistakesException extends MistakeException {

  private static final long serialVersionUID = 1;

  private final transient List<RuntimeException> mistakes;

  SeveralMistakesException(List<RuntimeException> mistakes) {
    super(StudyFaultsException.message(texts(mistakes)));
    this.mistakes = List.copyOf(mistakes);
  }

  private static List<String> texts(List<RuntimeException> mistakes) {
    return mistakes.stream().flatMap(mistake -> Errors.texts(mistake).stream()).toList();
  }

  @Override
  public List<String> texts() {
    return texts(mistakes);
  }

  /** Each by itself. */
  List<RuntimeException> mistakes() {
    return mistakes;
  }
}
