package org.akashi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.akashi.audit.AuditResult;
import org.akashi.audit.AuditRunner;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.report.ReportFormat;
import org.akashi.report.ReportWriter;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi audit}: evidence in, report out. */
@Command(name = "audit", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class AuditCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "EVIDENCE", descriptionKey = "parameter.evidence")
    private Path evidence = Path.of("");

    @Option(names = "--criteria", paramLabel = "ID", descriptionKey = "option.criteria")
    private String criteria = CriteriaLibrary.DEFAULT_DOCUMENT;

    @Option(names = "--declarations", paramLabel = "FILE", descriptionKey = "option.declarations")
    private @Nullable Path declarations;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable String asOf;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private Path out = Path.of("akashi-out");

    @Option(names = "--format", paramLabel = "F", split = ",", descriptionKey = "option.format")
    private List<String> formats = List.of();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Inputs.processors();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language language = languageOption.language(console.terminal());
        Texts texts = Texts.in(language);
        Set<ReportFormat> wanted = Inputs.formats(formats);
        LocalDate day = Inputs.day(asOf);
        AuditRunner runner = new AuditRunner(Inputs.criteria(criteria));
        Declarations declared = Inputs.declarations(declarations, day);
        try (Steps steps = console.steps(texts, 4)) {
            steps.begin(Label.READING);
            Cloud cloud = Inputs.cloud(evidence, threads);
            steps.done();
            steps.begin(Label.PROVING);
            Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
            IsolationResult isolation = IsolationProver.prove(cloud, owners, declared, Inputs.threads(threads));
            steps.done();
            steps.begin(Label.JUDGING);
            AuditResult result = runner.judge(cloud, isolation, declared);
            steps.done();
            steps.begin(Label.REPORTING);
            ReportWriter writer = ReportWriter.of(Version.current(), language);
            List<Path> files = Outputs.guarded(out, () -> writer.write(result, out, wanted));
            steps.done();
            steps.close();
            console.out().print(writer.summary(result, files, console.terminal().hasColours()));
            return ExitStatus.of(result.verdict());
        }
    }
}
