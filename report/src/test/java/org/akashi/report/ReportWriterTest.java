package org.akashi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.report.fixture.SampleResult;
import org.akashi.report.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private final ReportWriter writer = ReportWriter.of("0.0.0", CriteriaLibrary.bundled(), Language.JA);

    @TempDir
    Path folder;

    @Test
    void every_format_asked_for_is_written_into_a_new_folder() {
        Path out = folder.resolve("a").resolve("b");

        assertThat(writer.write(SampleResult.result(), out, EnumSet.allOf(ReportFormat.class)))
                .allMatch(Files::isRegularFile)
                .hasSameSizeAs(ReportFormat.values());
    }

    @Test
    void nothing_else_is_written() {
        assertThat(writer.write(SampleResult.result(), folder, Set.of())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> writer.write(SampleResult.result(), file, EnumSet.allOf(ReportFormat.class)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void formats_are_read_by_name() {
        assertThat(ReportFormat.parse("json")).contains(ReportFormat.JSON);
        assertThat(ReportFormat.parse("pdf")).isEmpty();
    }
}
