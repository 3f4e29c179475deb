package org.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of the house finds what breaks it, and nothing else, in a small house that is wrong on purpose. */
class HouseRulesTest {

    private static final String ROOT = "org.akashi.architecture.wrong";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT);

    private final HouseRules rules = new HouseRules(ROOT);

    @Test
    void a_package_that_is_no_room_is_found() {
        assertThat(broken(rules.every_package_is_a_room()))
                .singleElement()
                .asString()
                .contains("wrong.unmarked.Plain");
    }

    @Test
    void an_arrow_against_the_table_is_found() {
        JavaClasses rooms = new ClassFileImporter()
                .importPackages(ROOT + ".isolation", ROOT + ".read", ROOT + ".model", ROOT + ".audit");

        assertThat(broken(rules.rooms_use_only_what_the_arrows_allow(), rooms))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("wrong.isolation.Peek", "wrong.read.Source"));
    }

    @Test
    void writing_to_the_terminal_and_platform_logging_are_found() {
        assertThat(broken(rules.only_the_command_line_writes_to_the_terminal()))
                .anySatisfy(line -> assertThat(line).contains("LoudHelper", "System.out"))
                .anySatisfy(line -> assertThat(line).contains("LoudHelper", "java.util.logging.Logger"))
                .allSatisfy(line -> assertThat(line).contains("LoudHelper"));
    }

    @Test
    void spring_outside_the_server_is_found() {
        assertThat(broken(rules.spring_lives_in_the_server()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("LoudHelper", "org.springframework.Fake"));
    }

    @Test
    void names_that_say_nothing_are_found() {
        assertThat(broken(rules.names_say_what_a_class_is()))
                .singleElement()
                .asString()
                .contains("LoudHelper");
    }

    @Test
    void a_package_without_null_marked_is_found() {
        assertThat(broken(rules.every_package_is_null_marked()))
                .singleElement()
                .asString()
                .contains("wrong.unmarked has no @NullMarked package-info");
    }

    @Test
    void reading_a_file_in_isolation_is_found() {
        assertThat(broken(rules.isolation_does_no_input_or_output()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("wrong.isolation.Peek", "java.nio.file"));
    }

    @Test
    void a_vendors_name_in_the_model_is_found() {
        assertThat(broken(rules.vendors_are_unknown_to_model_and_isolation()))
                .containsExactlyInAnyOrder(
                        "vendor's name in " + ROOT + ".model.NeutronPort: .model.NeutronPort",
                        "vendor's name in " + ROOT + ".model.NeutronPort: isOVNPort");
    }

    private static List<String> broken(ArchRule rule) {
        return broken(rule, WRONG);
    }

    private static List<String> broken(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
