package io.taskbell.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskbell.events", importOptions = DoNotIncludeTests.class)
class ContractArchitectureTest {

    @ArchTest
    static final ArchRule FACTS_DEPEND_ON_NOTHING_BUT_THE_JDK_AND_ANNOTATIONS =
            classes()
                    .that()
                    .resideInAPackage("io.taskbell.events")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.taskbell.events",
                            "java..",
                            "org.jspecify.annotations",
                            "com.fasterxml.jackson.annotation");
}
