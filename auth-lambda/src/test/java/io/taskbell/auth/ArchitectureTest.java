package io.taskbell.auth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskbell.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** It runs before every request: it must start fast and has no business with either. */
    @ArchTest
    static final ArchRule theAuthorizerReachesNeitherDynamoDbNorPasswords =
            noClasses()
                    .that()
                    .belongToAnyOf(AuthorizerHandler.class)
                    .or()
                    .resideInAPackage("..auth.authorizer..")
                    .should()
                    .transitivelyDependOnClassesThat(
                            resideInAnyPackage(
                                    "software.amazon..", "com.password4j..", "..auth.password.."));

    @ArchTest
    static final ArchRule callsGoOneWay =
            slices().matching("io.taskbell.auth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyAdaptersKnowDynamoDb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..auth.table..")
                    .and()
                    .haveNameNotMatching(".*\\.(DynamoDb\\w+|UserItem)")
                    .and()
                    .doNotBelongToAnyOf(AuthHandler.class, Wiring.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule useCasesKnowNoHttp =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..auth.user..",
                            "..auth.signin..",
                            "..auth.session..",
                            "..auth.attempt..",
                            "..auth.password..",
                            "..auth.token..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..auth.http..");
}
