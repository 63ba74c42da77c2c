package org.fanin.initializers;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.parameter.Names;

/** What there is to know of initializers without drawing. */
public final class Catalogue {
  private static final List<Class<?>> BUILT_IN = List.of(
      Zeros.class,
      Ones.class,
      Constant.class,
      Gaussian.class,
      Uniform.class,
      TruncatedNormal.class,
      CorrectedTruncatedNormal.class,
      VarianceScaling.class,
      Glorot.class,
      He.class,
      LeCun.class,
      Orthogonal.class,
      Matched.class,
      Identity.class,
      Dirac.class,
      Sparse.class,
      Kaiming.class,
      TorchDefault.class,
      DeltaOrthogonal.class,
      EdgeOfChaos.class,
      ZerO.class,
      IDInit.class,
      Gpt2.class,
      TFixup.class,
      Fixup.class,
      ReZero.class,
      SkipInit.class,
      MuP.class,
      Lsuv.class,
      WithinLayer.class,
      AutoInit.class,
      Mimetic.class,
      MetaInit.class);

  private Catalogue() {}

  /** The initializers that Fanin brings, in the order in which studies run and list them. */
  public static List<Entry> builtIn() {
    return BUILT_IN.stream().map(Catalogue::entry).toList();
  }

  /** Whether Fanin itself brings this initializer. */
  public static boolean isBuiltIn(Class<?> type) {
    return BUILT_IN.contains(type);
  }

  /** The place of an initializer in that order, from 0; behind all of them if it is none. */
  public static int rank(Class<?> type) {
    int place = BUILT_IN.indexOf(type);
    return place < 0 ? BUILT_IN.size() : place;
  }

  /**
   * The entry of an initializer, be it Fanin's or a plugin's.
   *
   * @param type its annotation, or its record where it has none
   */
  public static Entry entry(Class<?> type) {
    Optional<About> about = Optional.ofNullable(type.getAnnotation(About.class));
    return new Entry(
        type,
        about
            .map(About::name)
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> Names.hyphenated(type)),
        about.map(About::law),
        about.map(About::source).filter(source -> !source.isEmpty()));
  }

  /**
   * One initializer.
   *
   * @param type its annotation, or its record where it has none
   * @param name the name that users write and reports show: {@code truncated-normal}
   * @param law the law of one weight as a formula, if {@link About} says
   * @param source the paper, if {@link About} names one
   */
  public record Entry(Class<?> type, String name, Optional<String> law, Optional<String> source) {}
}
