package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

  @About(law = "w = 0.5", source = "nobody", name = "one-half")
  record Half() implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(0.5);
    }
  }

  @interface NobodyKnows {}

  @Test
  void namesTheInitializersInTheirOrder() {
    assertThat(Catalogue.builtIn())
        .extracting(Catalogue.Entry::name)
        .containsExactly(
            "zeros",
            "ones",
            "constant",
            "gaussian",
            "uniform",
            "truncated-normal",
            "corrected-truncated-normal",
            "variance-scaling",
            "glorot",
            "he",
            "lecun",
            "orthogonal",
            "matched",
            "identity",
            "dirac",
            "sparse",
            "kaiming",
            "torch-default",
            "delta-orthogonal",
            "edge-of-chaos",
            "zero-hadamard",
            "idinit",
            "gpt-2",
            "t-fixup",
            "fixup",
            "rezero",
            "skipinit",
            "mup",
            "lsuv",
            "within-layer",
            "autoinit",
            "mimetic",
            "metainit");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void statesTheLaw(Catalogue.Entry entry) {
    assertThat(entry.law()).isPresent();
    assertThat(entry.type().getAnnotation(Retention.class).value())
        .isEqualTo(RetentionPolicy.RUNTIME);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyAttributeIsAnArrayOfItsRecordComponent(Catalogue.Entry entry) {
    Class<?> sampler = entry.type().getAnnotation(Initializer.class).value();
    Map<String, Class<?>> attributes = Arrays.stream(entry.type().getDeclaredMethods())
        .collect(Collectors.toMap(Method::getName, Method::getReturnType));
    Map<String, Class<?>> components = Arrays.stream(sampler.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, CatalogueTest::attribute));
    assertThat(attributes).isEqualTo(components);
  }

  /** Each element makes an arm; none leaves an optional component out. */
  private static Class<?> attribute(RecordComponent component) {
    return component.getType() == OptionalInt.class
        ? int[].class
        : component.getType().arrayType();
  }

  static Stream<Catalogue.Entry> entries() {
    return Catalogue.builtIn().stream();
  }

  @Test
  void readsAPlugin() {
    Catalogue.Entry half = Catalogue.entry(Half.class);
    assertThat(half.name()).isEqualTo("one-half");
    assertThat(half.law()).hasValue("w = 0.5");
    assertThat(half.source()).hasValue("nobody");
  }

  @Test
  void readsAPluginThatSaysNothing() {
    Catalogue.Entry unknown = Catalogue.entry(NobodyKnows.class);
    assertThat(unknown.name()).isEqualTo("nobody-knows");
    assertThat(unknown.law()).isEmpty();
    assertThat(unknown.source()).isEmpty();
  }
}
