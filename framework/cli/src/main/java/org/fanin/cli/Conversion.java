package org.fanin.cli;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanin.cli.project.Template;
import org.fanin.graph.Device;
import org.fanin.initializers.activation.Activation;
import org.fanin.study.NearestName;
import org.fanin.study.OneTrial;
import org.fanin.training.DrawGuard;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is typed; a message says what it must be, and follows the name of the option. */
final class Conversion {

  private Conversion() {}

  /** Teaches {@code commandLine} the types of Fanin's options. */
  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(
            Integer.class, text -> require(integer(text), text, "a whole number below 2^31"))
        .registerConverter(
            Long.class,
            text -> require(
                Optional.ofNullable(Longs.tryParse(text)), text, "a whole number below 2^63"))
        .registerConverter(
            Threads.class,
            text -> require(
                integer(text).filter(count -> count >= 1).map(Threads::new),
                text,
                "a whole number of at least 1"))
        .registerConverter(
            Epochs.class,
            text -> require(
                integer(text).filter(count -> count >= 1).map(Epochs::new),
                text,
                "a whole number of at least 1"))
        .registerConverter(
            DrawGuard.class,
            text -> require(
                integer(text)
                    .filter(seconds -> seconds >= 1)
                    .map(seconds -> new DrawGuard(Duration.ofSeconds(seconds))),
                text,
                "a whole number of at least 1"))
        .registerConverter(
            Device.class,
            text ->
                require(Device.parse(text), text, "cpu, gpu, or gpu:N with the number of a card"))
        .registerConverter(
            OneTrial.class,
            text -> require(
                OneTrial.named(text), text, "the folder of an arm and a repeat, such as he/3"))
        .registerConverter(
            Double.class,
            text -> require(Optional.ofNullable(Doubles.tryParse(text)), text, "a number"))
        .registerConverter(Activation.class, oneOf(Activation.values(), Activation::label))
        .registerConverter(Format.class, oneOf(Format.values(), Format::toString))
        .registerConverter(Template.class, oneOf(Template.values(), Template::toString))
        .registerConverter(Topic.class, oneOf(Topic.values(), Topic::toString));
  }

  private static <T> ITypeConverter<T> oneOf(T[] values, Function<T, String> name) {
    List<String> names = Arrays.stream(values).map(name).toList();
    int last = names.size() - 1;
    String allowed = String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    return text -> {
      int index = names.indexOf(text);
      Optional<T> value = index < 0 ? Optional.empty() : Optional.of(values[index]);
      return require(value, text, allowed + NearestName.hint(text, names));
    };
  }

  private static Optional<Integer> integer(String text) {
    return Optional.ofNullable(Ints.tryParse(text));
  }

  private static <T> T require(Optional<T> value, String text, String allowed) {
    return value.orElseThrow(
        () -> new TypeConversionException("must be " + allowed + ", but is '" + text + "'"));
  }
}
