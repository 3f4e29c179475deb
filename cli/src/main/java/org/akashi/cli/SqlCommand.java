package org.akashi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.akashi.tables.EvidenceDatabase;
import org.akashi.tables.Limits;
import org.akashi.tables.Writable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi sql}: queries over the evidence tables, and their export. */
@Command(name = "sql", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class SqlCommand implements Callable<Integer> {

    private static final int SHOWN = 1000;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int LEAST_MEMORY = 64;
    private static final int LONGEST = 86_400;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EVIDENCE", descriptionKey = "parameter.evidence")
    private @Nullable Path evidence;

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", descriptionKey = "parameter.query")
    private @Nullable String query;

    @Option(names = "--format", paramLabel = "text|csv|json|jsonl|parquet", descriptionKey = "option.sql-format")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.sql-out")
    private @Nullable Path out;

    @Option(names = "--export", paramLabel = "DIR", descriptionKey = "option.sql-export")
    private @Nullable Path export;

    @Option(names = "--tables", descriptionKey = "option.sql-tables")
    private boolean tables;

    @Option(names = "--limit-rows", paramLabel = "N", descriptionKey = "option.limit-rows")
    private @Nullable Long rows;

    @Option(names = "--limit-seconds", paramLabel = "N", descriptionKey = "option.limit-seconds")
    private int seconds = 600;

    @Option(names = "--limit-memory", paramLabel = "MIB", descriptionKey = "option.limit-memory")
    private int memory = 4096;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Inputs.processors();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    SqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Language language = languageOption.language(console.terminal());
        Texts texts = Texts.in(language);
        if ((tables ? 1 : 0) + (export != null ? 1 : 0) + (query != null ? 1 : 0) > 1) {
            throw new CommandProblem(Problem.EXCLUSIVE_OPTIONS, "QUERY, --export, --tables");
        }
        SqlFormat asked = Formats.parse(SqlFormat.class, format);
        Limits limits = limits();
        if (tables) {
            console.out().print(TablesText.of(language));
            return ExitStatus.CLEAN;
        }
        if (evidence == null || (query == null && export == null)) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "EVIDENCE QUERY | EVIDENCE --export");
        }
        quietly();
        if (export != null) {
            return export(evidence, export, limits, texts);
        }
        return answer(evidence, query == null ? "" : query, asked, limits, texts);
    }

    /** The driver's stack trace helps nobody: what is missing is said in one line where the database is opened. */
    private static void quietly() {
        PrintStream usual = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var _ = EvidenceDatabase.load();
        System.setErr(usual);
    }

    private Limits limits() {
        Inputs.within("--limit-memory", memory, LEAST_MEMORY, MOST_MEMORY);
        Inputs.within("--limit-seconds", seconds, 1, LONGEST);
        if (rows != null) {
            Inputs.within("--limit-rows", rows, 0, Long.MAX_VALUE);
        }
        return new Limits((long) memory << 20, seconds, Inputs.threads(threads));
    }

    private int export(Path from, Path folder, Limits limits, Texts texts) throws IOException {
        checkEmpty(folder);
        int files;
        try (Steps steps = console.steps(texts, 3);
                EvidenceDatabase database = EvidenceDatabase.empty(limits, Writable.folder(folder))) {
            Cloud cloud = read(from, steps);
            Outputs.folder(folder);
            load(database, cloud, steps);
            steps.begin(Label.REPORTING);
            files = Outputs.guarded(folder, () -> exported(database, folder));
            steps.done();
            sayGaps(cloud, texts);
        }
        console.out().println(texts.say(Label.EXPORTED, folder, files));
        return ExitStatus.CLEAN;
    }

    private static int exported(EvidenceDatabase database, Path folder) {
        try {
            return database.export(folder.toAbsolutePath()).size();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A folder that has files of another export would be taken for one of this evidence. */
    private static void checkEmpty(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandProblem(Problem.TARGET_IS_A_FILE, folder);
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new CommandProblem(Problem.FOLDER_NOT_EMPTY, folder);
                }
            } catch (IOException refused) {
                throw new CommandProblem(Problem.NOT_READABLE, folder, Outputs.reason(refused));
            }
        }
    }

    private int answer(Path from, String text, SqlFormat asked, Limits limits, Texts texts) throws IOException {
        Path place = out == null ? Outputs.STANDARD : out;
        Path beside = asked == SqlFormat.PARQUET ? Files.createTempFile("akashi", ".parquet") : Outputs.STANDARD;
        Writable writable = asked == SqlFormat.PARQUET ? Writable.file(beside) : Writable.nothing();
        try (Steps steps = console.steps(texts, 3);
                EvidenceDatabase database = EvidenceDatabase.empty(limits, writable)) {
            database.check(text);
            Cloud cloud = read(from, steps);
            load(database, cloud, steps);
            steps.begin(Label.QUERYING);
            AnswerRows answer = new AnswerRows(database, text, most(asked));
            Outputs.write(place, console.out(), to -> write(answer, database, text, asked, beside, to));
            steps.done();
            if (answer.isCut()) {
                console.err().println("akashi: " + texts.say(Label.ROWS_NOT_SHOWN, answer.count()));
            }
            sayGaps(cloud, texts);
        } finally {
            if (asked == SqlFormat.PARQUET) {
                Files.deleteIfExists(beside);
            }
        }
        return ExitStatus.CLEAN;
    }

    /** All rows, unless people read them or a number is given. */
    private long most(SqlFormat asked) {
        if (rows != null) {
            return rows;
        }
        return asked == SqlFormat.TEXT && out == null ? SHOWN : Long.MAX_VALUE;
    }

    private void write(
            AnswerRows answer, EvidenceDatabase database, String text, SqlFormat asked, Path beside, OutputStream to)
            throws IOException {
        switch (asked) {
            case TEXT -> to.write(answer.text().getBytes(console.out().charset()));
            case CSV -> answer.csv(to);
            case JSON -> answer.json(to);
            case JSONL -> answer.jsonLines(to);
            case PARQUET -> {
                database.parquet(rows == null ? text : limited(text), beside);
                Files.copy(beside, to);
            }
        }
    }

    private String limited(String text) {
        return "SELECT * FROM query('" + text.replace("'", "''") + "') LIMIT " + rows;
    }

    private Cloud read(Path from, Steps steps) {
        steps.begin(Label.READING);
        Cloud cloud = Inputs.cloud(from, threads);
        steps.done();
        return cloud;
    }

    private static void load(EvidenceDatabase database, Cloud cloud, Steps steps) {
        steps.begin(Label.LOADING_TABLES);
        database.load(cloud);
        steps.done();
    }

    private void sayGaps(Cloud cloud, Texts texts) {
        long gaps = cloud.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().severity() == Diagnostic.Severity.GAP)
                .count();
        if (gaps > 0) {
            console.err().println("akashi: " + texts.say(Label.EVIDENCE_GAPS, gaps));
        }
    }
}
