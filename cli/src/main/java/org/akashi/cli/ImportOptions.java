package org.akashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.table.TableReader;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands share that take files into the user's library: shown first, and written with {@code --write}, all or nothing. */
final class ImportOptions {

    @Option(names = "--hidden", paramLabel = "take|skip", defaultValue = "refuse", descriptionKey = "option.hidden")
    private String hidden = "refuse";

    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "option.import-library")
    private @Nullable Path library;

    @Option(names = "--write", descriptionKey = "option.write")
    private boolean write;

    /** The library, if one is named. */
    Optional<Path> folder() {
        return Optional.ofNullable(library);
    }

    /** What is there already: the bundled criteria, with the library's over them if it is there. */
    Catalogue catalogue() {
        return folder().filter(Files::isDirectory).map(LibraryOption::over).orElseGet(Catalogue::bundled);
    }

    /** Refuses to write to nowhere. */
    void check() {
        if (write && library == null) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--write, --library");
        }
    }

    CriteriaImport.Choices choices(String columns, String sheet) {
        try {
            return new CriteriaImport.Choices(
                    columns, sheet, TableReader.Hidden.valueOf(hidden.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw CommandProblem.option("--hidden", hidden, "take | skip");
        }
    }

    static List<CriteriaImport.Given> given(List<Path> files) {
        return files.stream().map(Inputs::given).toList();
    }

    /** Shows what was read or writes it, and tells the exit status. */
    int finish(Imported imported, Texts texts, Console console) {
        Path folder = library;
        ImportText text = new ImportText(texts);
        if (!write || folder == null || !imported.isWhole()) {
            console.out().print(text.preview(imported));
        } else {
            ImportWriting.write(imported, folder);
            console.out().print(text.written(imported, folder));
        }
        return status(imported);
    }

    private static int status(Imported imported) {
        if (!imported.isWhole() && !imported.isThere()) {
            return ExitStatus.FAILED;
        }
        return imported.remarks().stream().anyMatch(remark -> remark.severity() == Remark.Severity.LEFT)
                ? ExitStatus.NONCONFORMITY
                : ExitStatus.CLEAN;
    }
}
