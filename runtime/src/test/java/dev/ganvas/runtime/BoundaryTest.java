package dev.ganvas.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ganvas.runtime", importOptions = DoNotIncludeTests.class)
final class BoundaryTest {

  /** Of the models, only the card, the seeded random stream and the argument checks. */
  @ArchTest
  static final ArchRule runtimeKnowsNoNetworks =
      classes()
          .that()
          .resideInAPackage("dev.ganvas.runtime..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.imageio..",
              "sun.misc",
              "com.fasterxml.jackson..",
              "org.slf4j..",
              "ai.onnxruntime..",
              "dev.ganvas.models",
              "dev.ganvas.models.card..",
              "dev.ganvas.models.random..",
              "dev.ganvas.runtime..");
}
