package org.fanin.cli.options;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanin.cli.project.Template;
import org.fanin.graph.Device;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.export.ExportedTable;
import org.fanin.study.OneTrial;
import org.fanin.training.DrawGuard;
import picocli.CommandLine;

/** How the values of Fanin's options are read, by their type. */
public final class Conversions {

  private static final String POSITIVE = "a whole number of at least 1";

  private Conversions() {}

  /** Teaches {@code commandLine} the types of Fanin's options. */
  public static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(Integer.class, of(Conversions::integer, "a whole number below 2^31"))
        .registerConverter(
            Long.class,
            of(text -> Optional.ofNullable(Longs.tryParse(text)), "a whole number below 2^63"))
        .registerConverter(Threads.class, of(text -> positive(text).map(Threads::new), POSITIVE))
        .registerConverter(Epochs.class, of(text -> positive(text).map(Epochs::new), POSITIVE))
        .registerConverter(
            DrawGuard.class,
            of(text -> positive(text).map(Duration::ofSeconds).map(DrawGuard::new), POSITIVE))
        .registerConverter(
            TimeLimit.class,
            of(text -> positive(text).map(Duration::ofSeconds).map(TimeLimit::new), POSITIVE))
        .registerConverter(
            Device.class, of(Device::parse, "cpu, gpu, or gpu:N with the number of a card"))
        .registerConverter(
            OneTrial.class, of(OneTrial::named, "the folder of an arm and a repeat, such as he/3"))
        .registerConverter(
            Double.class, of(text -> Optional.ofNullable(Doubles.tryParse(text)), "a number"))
        .registerConverter(Path.class, of(Conversions::path, "the path of a file or a folder"))
        .registerConverter(Format.class, oneOf(Format.values(), Format::toString))
        .registerConverter(
            ExportedTable.class, oneOf(ExportedTable.values(), ExportedTable::toString))
        .registerConverter(Template.class, oneOf(Template.values(), Template::toString))
        .registerConverter(Topic.class, oneOf(Topic.values(), Topic::toString));
  }

  private static <T> Conversion<T> of(Function<String, Optional<T>> reading, String allowed) {
    return new Conversion<>(reading, allowed, List.of());
  }

  private static <T> Conversion<T> oneOf(T[] values, Function<T, String> name) {
    var named = new LinkedHashMap<String, T>();
    Stream.of(values).forEach(value -> named.put(name.apply(value), value));
    return oneOf(named);
  }

  /** One of {@code values}, by its name. */
  static <T> Conversion<T> oneOf(Map<String, T> values) {
    List<String> names = List.copyOf(values.keySet());
    int last = names.size() - 1;
    String allowed = String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    return new Conversion<>(text -> Optional.ofNullable(values.get(text)), allowed, names);
  }

  /** The path that {@code text} spells; empty if it is empty, or no path on this system. */
  public static Optional<Path> path(String text) {
    try {
      return Optional.of(text).filter(given -> !given.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> integer(String text) {
    return Optional.ofNullable(Ints.tryParse(text));
  }

  private static Optional<Integer> positive(String text) {
    return integer(text).filter(number -> number >= 1);
  }
}
