package org.fanin.cli.source;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fanin.Capture;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.Catalogue;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.study.NearestName;

/** What the compiler's complaints about names of Fanin's may mean: what there is, and where it is. */
final class CompilerHints {

  /** {@code symbol: method epoch()}, perhaps with {@code location: @interface Experiment}. */
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(class|method|variable) (\\w+)"
      + "(?:\\(\\))?(?:\\R\\s+location:\\s+(?:@interface|class) (\\w+))?");

  private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");

  private CompilerHints() {}

  /** Whole sentences, each after a space, as far as {@code messages} tell; else nothing. */
  static String of(String messages) {
    Stream<String> missing = PACKAGE
        .matcher(messages)
        .results()
        .limit(1)
        .map(found -> "If the package " + found.group(1)
            + " is that of a plugin, name its jar by --plugins.");
    Stream<String> unknown =
        SYMBOL.matcher(messages).results().flatMap(found -> unknown(found, messages).stream());
    return Stream.concat(missing, unknown).distinct().map(hint -> " " + hint).collect(joining());
  }

  private static Optional<String> unknown(MatchResult symbol, String messages) {
    String name = symbol.group(2);
    return switch (symbol.group(1)) {
      case "class" -> unknownType(name, messages.contains("@" + name));
      case "method" ->
        of(annotations(), symbol.group(3)).flatMap(type -> none("@", type, name, attributes(type)));
      default ->
        of(enums(), symbol.group(3))
            .map(type -> none("", type, name, constants(type)))
            .orElseGet(() -> elsewhere(name));
    };
  }

  private static Optional<String> unknownType(String name, boolean isAnnotation) {
    Optional<Class<?>> type = of(Stream.concat(annotations(), enums()), name);
    if (type.isPresent()) {
      return type.map(found -> name + " is " + found.getName() + ": import it.");
    }
    String hint = NearestName.hint(name, annotations().map(Class::getSimpleName).toList());
    return Optional.of("Fanin has no @" + name + hint + ".")
        .filter(sentence -> isAnnotation && !hint.isEmpty());
  }

  private static Optional<String> none(
      String mark, Class<?> type, String name, List<String> known) {
    return Optional.of(mark + type.getSimpleName() + " has no " + name
        + NearestName.hint(name, known) + "; it has " + String.join(", ", known) + ".");
  }

  /** A constant without its type. */
  private static Optional<String> elsewhere(String constant) {
    return enums()
        .filter(type -> constants(type).contains(constant))
        .<String>map(type -> constant + " is one of " + type.getCanonicalName()
            + ": import that, and" + " write " + type.getSimpleName() + "." + constant + ".")
        .findFirst();
  }

  private static Optional<Class<?>> of(Stream<Class<?>> types, String simpleName) {
    return types.filter(type -> type.getSimpleName().equals(simpleName)).findFirst();
  }

  private static Stream<Class<?>> annotations() {
    Stream<Class<?>> ofStudies = Stream.of(
        Experiment.class, Network.class, Capture.class, Claims.class, Adam.class, Sgd.class);
    return Stream.concat(ofStudies, Catalogue.builtIn().stream().map(Catalogue.Entry::type));
  }

  /** Those whose constants are values of attributes. */
  private static Stream<Class<?>> enums() {
    Function<Class<?>, Stream<Class<?>>> ofAttributes =
        type -> Arrays.stream(type.getDeclaredMethods())
            .map(Method::getReturnType)
            .<Class<?>>map(value -> value.isArray() ? value.getComponentType() : value)
            .filter(Class::isEnum);
    return annotations().flatMap(ofAttributes).distinct();
  }

  private static List<String> attributes(Class<?> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods())
        .map(Method::getName)
        .sorted()
        .toList();
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .toList();
  }
}
