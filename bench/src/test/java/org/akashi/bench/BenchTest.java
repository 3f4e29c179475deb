package org.akashi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.read.CloudReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void load_proof_and_questions_of_a_small_cloud_are_measured() {
        BenchOptions options = BenchOptions.parse(
                "--work", folder.toString(), "--sizes", "60", "--runs", "1", "--heap", "512m", "--limit", "300");
        BenchCloud cloud = BenchCloud.of(60, false, options.work());
        assertThat(cloud.warm()).isPositive();
        List<Figure> proof = new InProcess(options, InProcess.Work.PROOF).of(cloud);
        assertThat(proof)
                .extracting(Figure::measure)
                .contains("load, cold", "proof, cold", "proof, warm", "peak heap, proof", "load and proof, resident");
        assertThat(proof).allMatch(Figure::isKnown);
    }

    @Test
    void reading_capture_and_verification_of_a_small_cloud_are_measured() {
        BenchOptions options = BenchOptions.parse(
                "--work",
                folder.toString(),
                "--sizes",
                "60",
                "--runs",
                "1",
                "--heap",
                "256m",
                "--limit",
                "300",
                "--measure",
                "evidence");
        assertThat(options.subject()).isEqualTo(BenchOptions.Subject.EVIDENCE);
        BenchCloud cloud = BenchCloud.of(60, false, options.work());
        for (OfEvidence.Work work : OfEvidence.Work.values()) {
            List<Figure> figures = new OfEvidence(options, work).of(cloud);
            assertThat(figures).hasSizeGreaterThan(3).allMatch(Figure::isKnown);
        }
    }

    @Test
    void single_changes_are_measured_by_kind() {
        BenchOptions options = BenchOptions.parse(
                "--work", folder.toString(), "--sizes", "60", "--runs", "1", "--heap", "512m", "--limit", "300");
        BenchCloud cloud = BenchCloud.of(60, false, options.work());
        List<Figure> changes = new InProcess(options, InProcess.Work.CHANGES).of(cloud);
        assertThat(changes)
                .extracting(Figure::measure)
                .contains("one change, p50", "one change, rule, p99", "one change, interface, maximum");
        assertThat(changes).allMatch(Figure::isKnown);
    }

    @Test
    void questions_are_the_same_from_the_same_seed_and_differ_among_themselves() {
        BenchCloud cloud = BenchCloud.of(60, false, folder);
        var network = CloudReader.read(EvidenceFolder.open(cloud.folder())).network();
        assertThat(Questions.of(network, 200, 1)).isEqualTo(Questions.of(network, 200, 1));
        assertThat(Questions.of(network, 200, 1)).isNotEqualTo(Questions.of(network, 200, 2));
        assertThat(Questions.of(network, 200, 1).stream().distinct().count()).isEqualTo(200);
    }

    @Test
    void figures_measured_before_stay_until_they_are_measured_again() throws IOException {
        List<Figure> before = List.of(
                new Figure(10, "proof, cold", 2.5, "ms", "a, \"b\""),
                new Figure(10, "load, cold", 1, "ms", ""),
                Figure.none(20, "proof, cold", "given up"));
        Path table = folder.resolve("performance.csv");
        Files.writeString(table, Tables.csv(before));
        Measured measured = Measured.with(Optional.of(table));
        assertThat(measured.all()).isEqualTo(before);
        Figure again = new Figure(20, "proof, cold", 7, "ms", "");
        measured.add(again);
        assertThat(measured.all()).containsExactly(before.get(0), before.get(1), again);
    }

    @Test
    void no_runs_are_refused_where_nothing_would_be_measured() {
        for (String measure : List.of("proof", "questions", "changes")) {
            assertThat(BenchOptions.parse("--measure", measure, "--runs", "0").runs())
                    .isZero();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchOptions.parse("--runs", "-1", "--measure", measure));
        }
        for (String measure : List.of("isolation", "whole", "evidence")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchOptions.parse("--runs", "0", "--measure", measure))
                    .withMessage("--runs 0 is too few for --measure " + measure + "; at least 1");
        }
    }

    @Test
    void what_takes_too_long_is_given_up_and_said() {
        Child child = Child.run(List.of("sleep", "30"), Map.of(), 1);
        assertThat(child.status()).isNegative();
        assertThat(child.failure()).startsWith("given up after 1 s");
    }

    @Test
    void a_page_keeps_what_stands_around_the_figures() throws IOException {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "# Before\n<!-- measured: begin -->\nformer figures\n<!-- measured: end -->\nafter\n");
        List<Figure> figures = List.of(
                new Figure(1000, "proof, cold", 12.345, "ms", ""), Figure.none(13_000, "proof, cold", "given up"));
        Page.of(page).put(Tables.markdown(figures, Machine.here(), "0.00"));
        assertThat(Files.readString(page))
                .startsWith("# Before\n")
                .endsWith("after\n")
                .doesNotContain("former figures")
                .contains("| proof, cold | 12.3 ms | - |")
                .contains("13,000 VMs: not finished, given up");
    }

    @Test
    void the_plot_has_a_point_for_every_known_figure() {
        List<Figure> figures = List.of(
                new Figure(1000, "proof, cold", 100, "ms", ""),
                new Figure(13_000, "proof, cold", 1000, "ms", ""),
                Figure.none(100_000, "proof, cold", "given up"));
        assertThat(CostPlot.of(figures).split("<circle", -1)).hasSize(3);
    }
}
