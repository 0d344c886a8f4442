package io.taskbell.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskbell.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CALLS_GO_ONE_WAY =
            slices().matching("io.taskbell.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_LAUNCHER_KNOWS_ALL =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.taskbell.local.launcher")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.taskbell.local.launcher");

    /** It plays AWS to whatever is deployed, and knows of a change no more than AWS does. */
    @ArchTest
    static final ArchRule NOTHING_HERE_READS_AN_EVENT =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.taskbell.events..");
}
