package org.akashi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What the compiled classes of the house have to keep.
 *
 * @param root the package that holds the rooms, one package a room
 */
record HouseRules(String root) {

    private static final Set<String> VENDORS = Set.of("openstack", "neutron", "ovn");

    /** Every package directly below the root is a room that {@link Rooms} knows. */
    ArchRule every_package_is_a_room() {
        return classes().should(satisfy("be in a room of the house", (type, report) -> {
            if (!Rooms.all().contains(room(type))) {
                report.accept(type, type.getName() + " is in no room of the house");
            }
        }));
    }

    /** A room uses only rooms that the arrows lead to. */
    ArchRule rooms_use_only_what_the_arrows_allow() {
        return classes().should(satisfy("follow the arrows", (type, report) -> {
            Set<String> allowed = Rooms.reachableFrom(room(type));
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isOurs(dependency.getTargetClass()))
                    .filter(dependency -> !allowed.contains(room(dependency.getTargetClass())))
                    .map(Dependency::getDescription)
                    .forEach(description -> report.accept(type, description));
        }));
    }

    ArchRule only_the_command_line_writes_to_the_terminal() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    ArchRule spring_lives_in_the_server() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    ArchRule names_say_what_a_class_is() {
        return noClasses().should().haveNameMatching(".*(Impl|Utils?|Helpers?)");
    }

    ArchRule every_package_is_null_marked() {
        return classes().should(satisfy("be in a package with a @NullMarked package-info", (type, report) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                report.accept(type, type.getPackageName() + " has no @NullMarked package-info");
            }
        }));
    }

    ArchRule isolation_does_no_input_or_output() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".isolation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..");
    }

    /** Vendors' words end in {@code read}: {@code model} and {@code isolation} do not know them. */
    ArchRule vendors_are_unknown_to_model_and_isolation() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".model..", root + ".isolation..")
                .should(satisfy(
                        "know no vendor",
                        (type, report) -> Stream.concat(
                                        Stream.of(type.getName().substring(root.length())),
                                        type.getMembers().stream().map(JavaMember::getName))
                                .filter(HouseRules::namesVendor)
                                .forEach(name ->
                                        report.accept(type, "vendor's name in " + type.getName() + ": " + name))));
    }

    private static boolean namesVendor(String identifier) {
        String words = identifier.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_");
        return Arrays.stream(words.split("[^A-Za-z0-9]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(VENDORS::contains);
    }

    private boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(root + ".");
    }

    /** The room of a class: the name of the package below the root, or nothing for a class in the root itself. */
    private String room(JavaClass type) {
        String below = type.getBaseComponentType().getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> satisfy(
            String description, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (at, message) -> events.add(SimpleConditionEvent.violated(at, message)));
            }
        };
    }
}
