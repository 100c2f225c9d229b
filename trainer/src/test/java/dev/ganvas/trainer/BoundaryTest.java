package dev.ganvas.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ganvas.trainer", importOptions = DoNotIncludeTests.class)
final class BoundaryTest {

  @ArchTest
  static final ArchRule trainerServesNoPages =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "dev.ganvas.web..");

  @ArchTest
  static final ArchRule onlyTheEngineKnowsPyTorch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.ganvas.trainer.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl.pytorch..");

  /** DJL frees such a number at once, while PyTorch still needs it for the gradient. */
  @ArchTest
  static final ArchRule noLossIsMultipliedByAPlainNumber =
      noClasses()
          .should()
          .callMethod(NDArray.class, "mul", Number.class)
          .orShould()
          .callMethod(NDArray.class, "div", Number.class)
          .orShould()
          .callMethod(NDArray.class, "pow", Number.class);
}
