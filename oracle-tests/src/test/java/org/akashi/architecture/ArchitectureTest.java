package org.akashi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house as it is built keeps its rules. {@link HouseRulesTest} shows that each of them can be broken. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.akashi");

    private final HouseRules rules = new HouseRules("org.akashi");

    @Test
    void the_rooms_that_are_built_are_all_seen() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains(
                        "model",
                        "criteria",
                        "evidence",
                        "read",
                        "checker",
                        "isolation",
                        "tables",
                        "audit",
                        "report",
                        "cli");
    }

    @Test
    void every_package_is_a_room() {
        rules.every_package_is_a_room().check(HOUSE);
    }

    @Test
    void rooms_use_only_what_the_arrows_allow() {
        rules.rooms_use_only_what_the_arrows_allow().check(HOUSE);
    }

    @Test
    void only_the_command_line_writes_to_the_terminal() {
        rules.only_the_command_line_writes_to_the_terminal().check(HOUSE);
    }

    @Test
    void spring_lives_in_the_server() {
        rules.spring_lives_in_the_server().check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is() {
        rules.names_say_what_a_class_is().check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        rules.every_package_is_null_marked().check(HOUSE);
    }

    @Test
    void isolation_does_no_input_or_output() {
        rules.isolation_does_no_input_or_output().check(HOUSE);
    }

    @Test
    void vendors_are_unknown_to_model_and_isolation() {
        rules.vendors_are_unknown_to_model_and_isolation().check(HOUSE);
    }

    @Test
    void the_slow_evaluator_knows_nothing_of_what_it_judges() {
        JavaClasses slow = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.akashi.oracle.slow");

        assertThat(slow.stream().map(type -> type.getSimpleName())).contains("SlowEvaluator", "RowReader");
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.akashi..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.akashi.oracle.slow"))))
                .check(slow);
    }
}
