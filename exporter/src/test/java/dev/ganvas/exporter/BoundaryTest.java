package dev.ganvas.exporter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"dev.ganvas.models", "dev.ganvas.exporter"},
    importOptions = DoNotIncludeTests.class)
final class BoundaryTest {

  @ArchTest
  static final ArchRule modelsKnowNoEngine =
      classes()
          .that()
          .resideInAPackage("dev.ganvas.models..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "com.fasterxml.jackson..", "dev.ganvas.models..");

  @ArchTest
  static final ArchRule exporterKnowsModelsAndOnnxOnly =
      classes()
          .that()
          .resideInAPackage("dev.ganvas.exporter..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "ai.onnx.proto..",
              "com.google.protobuf..",
              "dev.ganvas.models..",
              "dev.ganvas.exporter..");
}
