package org.fanin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rules of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.fanin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String INITIALIZERS = "org.fanin.initializers..";
  private static final String RESULTS = "org.fanin.results..";
  private static final String CLI = "org.fanin.cli..";
  private static final String EXPERIMENTS = "org.fanin.experiments..";
  private static final String TENSORFLOW = "org.tensorflow..";
  private static final String ARROW = "org.apache.arrow..";
  private static final String GUICE = "com.google.inject..";

  @ArchTest
  static final ArchRule initializersKnowNothingElse = noClasses()
      .that()
      .resideInAPackage(INITIALIZERS)
      .should()
      .dependOnClassesThat(fanin().and(resideOutside(INITIALIZERS)))
      .orShould()
      .dependOnClassesThat()
      .resideInAnyPackage(TENSORFLOW, ARROW, GUICE);

  @ArchTest
  static final ArchRule resultsKnowNothingElse = noClasses()
      .that()
      .resideInAPackage(RESULTS)
      .should()
      .dependOnClassesThat(fanin().and(resideOutside(RESULTS)))
      .orShould()
      .dependOnClassesThat()
      .resideInAnyPackage(TENSORFLOW, GUICE);

  @ArchTest
  static final ArchRule comparisonsKnowNotHowTheyAreShown = noClasses()
      .that()
      .resideInAPackage("org.fanin.results.comparison..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.fanin.results.text..", "org.fanin.results.report..", "org.fanin.results.figures..");

  @ArchTest
  static final ArchRule coreKnowsNoCommandLine = noClasses()
      .that(fanin().and(resideOutside(CLI)).and(resideOutside(EXPERIMENTS)))
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(CLI, EXPERIMENTS, "picocli..", "me.tongfei..", "org.jline..");

  @ArchTest
  static final ArchRule theCommandLineComputesNothing = noClasses()
      .that()
      .resideInAPackage(CLI)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(TENSORFLOW, ARROW, EXPERIMENTS);

  @ArchTest
  static final ArchRule onlyTheGraphKnowsTensorFlow = noClasses()
      .that()
      .resideOutsideOfPackages("org.fanin.graph..", "org.fanin.training..", "org.fanin.running..")
      .and(fanin())
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(TENSORFLOW);

  @ArchTest
  static final ArchRule packagesFormNoCircles =
      slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineTalksToTheTerminal =
      noClasses().that(fanin().and(resideOutside(CLI))).should(ACCESS_STANDARD_STREAMS);

  private static DescribedPredicate<JavaClass> fanin() {
    return JavaClass.Predicates.resideInAPackage("org.fanin..");
  }

  private static DescribedPredicate<JavaClass> resideOutside(String packages) {
    return JavaClass.Predicates.resideOutsideOfPackage(packages);
  }

  /** Every package is a slice of its own. */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "every package";
    }
  }
}
