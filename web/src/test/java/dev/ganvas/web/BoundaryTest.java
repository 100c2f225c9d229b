package dev.ganvas.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ganvas.web", importOptions = DoNotIncludeTests.class)
final class BoundaryTest {

  @ArchTest
  static final ArchRule webOnlyGenerates =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "ai.djl..",
              "ai.onnx.proto..",
              "dev.ganvas.exporter..",
              "dev.ganvas.trainer..",
              "dev.ganvas.models.graph..",
              "dev.ganvas.models.layer..",
              "dev.ganvas.models.net..");
}
