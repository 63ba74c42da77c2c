package org.fanin.cli.options;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanin.study.NearestName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads what is typed; a message says what it must be, and follows the name of the option.
 *
 * <p>Java's archive of loaded classes leaves out lambdas of interfaces from old class files, as
 * picocli's are, and those of classes that implement one. So a class implements picocli's, and the
 * lambdas are in another.
 *
 * @param reading the value of a text; empty if it has none
 * @param allowed what the text must be
 * @param names all texts that have a value, where these are few
 */
record Conversion<T>(Function<String, Optional<T>> reading, String allowed, List<String> names)
    implements ITypeConverter<T> {

  @Override
  public T convert(String text) {
    Optional<T> value = reading.apply(text);
    if (value.isEmpty()) {
      throw new TypeConversionException("must be " + allowed
          + (names.isEmpty() ? "" : NearestName.hint(text, names)) + ", but is '" + text + "'");
    }
    return value.get();
  }
}
