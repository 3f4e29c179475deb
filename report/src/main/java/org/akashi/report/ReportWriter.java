package org.akashi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.akashi.audit.AuditResult;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.report.html.HtmlReport;
import org.akashi.report.json.ResultJson;
import org.akashi.report.terminal.TerminalSummary;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/**
 * Writes a result for those who read it: programs, people, and whoever sits at the terminal.
 *
 * <pre>{@code
 * ReportWriter writer = ReportWriter.of("0.1.0", Language.JA);
 * List<Path> files = writer.write(result, Path.of("akashi-out"), Set.of(ReportFormat.JSON, ReportFormat.HTML));
 * System.out.print(writer.summary(result, files, true));
 * }</pre>
 *
 * <p>Equal results give equal bytes. Every sentence comes from {@link Texts}. What the files contain: {@code docs/report.md}.
 */
public final class ReportWriter {

    private final String version;
    private final Supplier<CriteriaLibrary> library;
    private final Language language;

    private ReportWriter(String version, Supplier<CriteriaLibrary> library, Language language) {
        this.version = version;
        this.library = library;
        this.language = language;
    }

    /**
     * With the audit sheets that come with Akashi.
     *
     * @param version of Akashi, as it is to stand in the files
     * @param language of the summary, and the one in which a report opens; files hold both
     */
    public static ReportWriter of(String version, Language language) {
        return new ReportWriter(version, CriteriaLibrary::bundled, language);
    }

    /**
     * With audit sheets of one's own.
     *
     * @param version of Akashi, as it is to stand in the files
     * @param library has the audit sheets that verdicts are shown with
     * @param language of the summary, and the one in which a report opens; files hold both
     */
    public static ReportWriter of(String version, CriteriaLibrary library, Language language) {
        return new ReportWriter(version, () -> library, language);
    }

    /**
     * Writes the files into a folder, which is made if it is not there; files of the same names are replaced.
     *
     * @return the files, in order of format
     * @throws UncheckedIOException if the folder or a file cannot be written
     */
    public List<Path> write(AuditResult result, Path folder, Set<ReportFormat> formats) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (ReportFormat format : ReportFormat.values()) {
                if (formats.contains(format)) {
                    files.add(Files.write(folder.resolve(format.fileName()), bytes(result, format)));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return files;
    }

    private byte[] bytes(AuditResult result, ReportFormat format) {
        return switch (format) {
            case JSON -> ResultJson.bytes(version, result);
            case HTML -> HtmlReport.bytes(version, result, library.get(), language);
        };
    }

    /**
     * What the terminal shows: less than 40 lines.
     *
     * @param files what {@link #write} wrote
     * @param colours whether to use the terminal's colours
     */
    public String summary(AuditResult result, List<Path> files, boolean colours) {
        return TerminalSummary.of(result, files, Texts.in(language), colours);
    }
}
