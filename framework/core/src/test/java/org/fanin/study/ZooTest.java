package org.fanin.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;
import org.fanin.data.GoldenFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of the zoo is refused with the message that its file holds. */
class ZooTest {

  static List<Class<?>> zoo() {
    try (ScanResult scan = new ClassGraph()
        .acceptPackages("org.fanin.study.zoo")
        .ignoreClassVisibility()
        .scan()) {
      return scan.getAllClasses().filter(type -> !type.isInnerClass()).loadClasses();
    }
  }

  @ParameterizedTest
  @MethodSource("zoo")
  void aWrongStudyIsRefusedWithAllItsFaults(Class<?> type) {
    StudyFaultsException refusal =
        catchThrowableOfType(StudyFaultsException.class, () -> TestData.READER.read(type));
    new GoldenFile(getClass(), type.getSimpleName())
        .assertHolds(String.valueOf(refusal.getMessage()));
  }
}
