package io.taskbell.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskbell.notifier", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_CALL_ONE_WAY =
            slices().matching("io.taskbell.notifier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PARTS_KNOW_NOTHING_OF_WHO_CALLS_THEM =
            noClasses()
                    .that()
                    .resideInAPackage("io.taskbell.notifier.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.taskbell.notifier");

    @ArchTest
    static final ArchRule WHAT_A_MAIL_SAYS_KNOWS_NOTHING_OF_AWS =
            noClasses()
                    .that()
                    .resideInAPackage("io.taskbell.notifier.template..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon..");
}
