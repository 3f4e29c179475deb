package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher itself, run as a process in a copy of its surroundings: a folder with a blank in its name, a JDK whose
 * {@code java} prints what it was asked to run, and a Maven that writes down that it was called.
 */
class LauncherTest {

    private static final Path ROOT = Path.of(System.getProperty("akashi.root"));

    @TempDir
    Path temporary;

    private Path home;
    private Path jdk;
    private Path calls;

    @BeforeEach
    void lay_out_a_source_tree() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder/akashi tree"));
        jdk = temporary.resolve("jdk 25");
        calls = temporary.resolve("calls");
        Files.copy(ROOT.resolve("akashi"), home.resolve("akashi"));
        Files.createDirectories(home.resolve("tools"));
        Files.copy(ROOT.resolve("tools/mvn"), home.resolve("tools/mvn"));
        Files.createDirectories(home.resolve("cli/src/main/java"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("cli/pom.xml"));
        Files.createFile(calls);
        layOutJdk("25.0.3");
        script(temporary.resolve("bin"), "mvn", """
                echo mvn >>'%s'
                [ ! -e '%s/broken' ] || { echo '[ERROR] Some.java: it does not compile'; exit 1; }
                mkdir -p '%s/cli/target/akashi/lib'
                : >'%s/cli/target/akashi/lib/akashi-cli.jar'
                """.formatted(calls, home, home, home));
    }

    @Test
    void arguments_reach_the_program_as_they_were_typed() throws Exception {
        Run run = launch(home.resolve("akashi"), "audit", "a b", "", "*", "--out=$HOME/x y", "証拠");

        assertThat(run.lines()).containsExactly("audit", "a b", "", "*", "--out=$HOME/x y", "証拠");
        assertThat(run.status()).isEqualTo(7);
    }

    @Test
    void a_link_to_the_launcher_works_from_any_folder() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("ak"), home.resolve("akashi"));

        assertThat(launch(link, "x").lines()).containsExactly("x");
    }

    @Test
    void class_path_names_every_jar_of_the_build() throws Exception {
        launch(home.resolve("akashi"), "x");

        assertThat(Files.readString(calls)).contains("-cp " + home.resolve("cli/target/akashi/lib/akashi-cli.jar"));
    }

    @Test
    void first_use_builds_and_the_next_does_not() throws Exception {
        assertThat(launch(home.resolve("akashi"), "x").errors()).contains("building", "ビルド");
        assertThat(launch(home.resolve("akashi"), "x").errors()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_new_a_changed_and_a_deleted_source_each_cause_a_build() throws Exception {
        Path source = home.resolve("cli/src/main/java/A.java");
        launchAndAge();

        Files.createFile(source);
        launchAndAge();
        assertThat(builds()).as("a new file").isEqualTo(2);

        Files.writeString(source, "class A {}");
        launchAndAge();
        assertThat(builds()).as("a changed file").isEqualTo(3);

        Files.delete(source);
        launchAndAge();
        assertThat(builds()).as("a deleted file").isEqualTo(4);

        launchAndAge();
        assertThat(builds()).as("nothing new").isEqualTo(4);
    }

    @Test
    void parallel_first_uses_build_once_and_all_succeed() throws Exception {
        List<Started> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(start(home.resolve("akashi"), "run " + i));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(finish(starts.get(i)).lines()).containsExactly("run " + i);
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_failed_build_shows_its_error_and_where_the_rest_is() throws Exception {
        Files.createFile(home.resolve("broken"));

        Run run = launch(home.resolve("akashi"), "x");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines()).isEmpty();
        assertThat(run.errors()).contains("Some.java: it does not compile", home + "/.akashi/build.log", "ビルドに失敗しました");
    }

    @Test
    void another_java_than_25_is_refused_by_name_in_both_languages() throws Exception {
        layOutJdk("17.0.15");

        Run run = launch(home.resolve("akashi"), "x");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains(jdk + " holds no JDK 25", "JDK 25 がありません");
        assertThat(builds()).isZero();
    }

    @Test
    void a_distribution_runs_without_maven_and_without_a_compiler() throws Exception {
        Files.delete(home.resolve("pom.xml"));
        Files.delete(jdk.resolve("bin/javac"));
        Files.createDirectories(home.resolve("lib"));
        Files.createFile(home.resolve("lib/akashi-cli.jar"));

        assertThat(launch(home.resolve("akashi"), "x").lines()).containsExactly("x");
        assertThat(builds()).isZero();
    }

    @Test
    void java_home_is_told_to_the_scripts() throws Exception {
        assertThat(launch(home.resolve("akashi"), "--java-home").lines()).containsExactly(jdk.toString());
    }

    private record Run(int status, List<String> lines, String errors) {}

    private record Started(Process process, Path errors) {}

    private Run launch(Path launcher, String... arguments) throws IOException, InterruptedException {
        return finish(start(launcher, arguments));
    }

    private Started start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().put("AKASHI_JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"));
        Path errors = Files.createTempFile(temporary, "errors", ".txt");
        return new Started(builder.redirectError(errors.toFile()).start(), errors);
    }

    private static Run finish(Started started) throws IOException, InterruptedException {
        String output = new String(started.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = started.process().waitFor();
        return new Run(status, output.lines().toList(), Files.readString(started.errors()));
    }

    private long builds() throws IOException {
        return Files.readAllLines(calls).stream().filter("mvn"::equals).count();
    }

    /** Lays out a JDK whose {@code java} notes its call, prints the program's arguments and ends with status 7. */
    private void layOutJdk(String version) throws IOException {
        Files.createDirectories(jdk);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin"), "java", """
                echo "java $*" >>'%s'
                while [ $# -gt 0 ] && [ "$1" != org.akashi.cli.Akashi ]; do shift; done
                [ $# -eq 0 ] || shift
                for argument; do printf '%%s\\n' "$argument"; done
                exit 7
                """.formatted(calls));
        script(jdk.resolve("bin"), "javac", "exit 1\n");
    }

    private static void script(Path folder, String name, String body) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the launcher, then makes everything an hour old, so that what a test does next is newer. */
    private void launchAndAge() throws IOException, InterruptedException {
        launch(home.resolve("akashi"), "x");
        FileTime past = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }
}
