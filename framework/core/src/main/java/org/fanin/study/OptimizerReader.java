package org.fanin.study;

import static java.util.stream.Collectors.joining;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Optimizer;
import org.fanin.optimizers.UpdateRule;

/** Reads the optimizer of a study with the levels of its attributes; Adam if none is named. */
final class OptimizerReader {

  private final Faults faults;

  OptimizerReader(Faults faults) {
    this.faults = faults;
  }

  List<Level<UpdateRule>> read(Class<?> study) {
    List<Annotation> found = optimizers(study);
    if (found.isEmpty()) {
      return read(Unnamed.class);
    }
    if (found.size() > 1) {
      String names = found.stream().map(OptimizerReader::place).collect(joining(" and "));
      faults.add("names " + found.size() + " optimizers, " + names
          + "; a study has one, of which the attributes may vary");
    }
    return found.stream().flatMap(optimizer -> levels(optimizer).stream()).toList();
  }

  private List<Level<UpdateRule>> levels(Annotation optimizer) {
    Class<? extends Annotation> type = optimizer.annotationType();
    return new RecordBinder<UpdateRule>(
            place(optimizer),
            Label.slug(type.getSimpleName()),
            type.getAnnotation(Optimizer.class).value(),
            faults,
            (constructor, values) -> constructor.newInstance(values))
        .levels(Attribute.of(optimizer));
  }

  private static List<Annotation> optimizers(Class<?> study) {
    return Arrays.stream(study.getAnnotations())
        .filter(annotation -> annotation.annotationType().isAnnotationPresent(Optimizer.class))
        .sorted(Comparator.comparing(OptimizerReader::place))
        .toList();
  }

  private static String place(Annotation annotation) {
    return "@" + annotation.annotationType().getSimpleName();
  }

  /** Has the defaults. */
  @Adam
  private static final class Unnamed {}
}
