package io.taskbell.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

@AnalyzeClasses(packages = "io.taskbell.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule callsGoOneWay =
            slices().matching("io.taskbell.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesSpeakHttpAlone =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleNameEndingWith("Repository")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Jdbi.class);

    @ArchTest
    static final ArchRule servicesOwnTheTransactions =
            classes()
                    .that()
                    .areAnnotatedWith(Transactional.class)
                    .should()
                    .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule everyServiceHasThem =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Service")
                    .should()
                    .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule onlyTheOutboxDemandsOne =
            methods()
                    .that()
                    .areAnnotatedWith(Transactional.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .haveSimpleNameEndingWith("Service")
                    .orShould()
                    .beDeclaredInClassesThat()
                    .haveSimpleName("Outbox");

    @ArchTest
    static final ArchRule sqlIsInRepositories =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Repository")
                    .and()
                    .resideOutsideOfPackage("..database")
                    .and()
                    .doNotHaveSimpleName("TaskNumbers")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Jdbi.class);

    @ArchTest
    static final ArchRule httpEndsAtTheResource =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Service")
                    .or()
                    .haveSimpleNameEndingWith("Repository")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.ws.rs..");
}
