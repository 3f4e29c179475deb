package org.akashi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.certificate.Certification;
import org.akashi.model.Cloud;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.declaration.Declarations;
import org.akashi.report.isolation.Baseline;
import org.akashi.report.isolation.BaselineReader;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.json.CertificateJson;
import org.akashi.report.json.IsolationJson;
import org.akashi.report.terminal.IsolationSummary;
import org.akashi.report.text.Label;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi isolate}: the proof of isolation alone, to read and for pipelines. */
@Command(name = "isolate", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class IsolateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "EVIDENCE", descriptionKey = "parameter.evidence")
    private Path evidence = Path.of("");

    @Option(names = "--declarations", paramLabel = "FILE", descriptionKey = "option.declarations")
    private @Nullable Path declarations;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable String asOf;

    @Option(names = "--owners", paramLabel = "project|domain|FILE", descriptionKey = "option.owners")
    private String owners = Owners.PROJECT;

    @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "option.baseline")
    private @Nullable Path baseline;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "option.json")
    private @Nullable Path json;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "option.certificate")
    private @Nullable Path certificate;

    @Option(names = "--check-certificate", paramLabel = "FILE", descriptionKey = "option.check-certificate")
    private @Nullable Path toCheck;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Inputs.processors();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    IsolateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if (toCheck != null) {
            return new CertificateCheck(console, texts).of(evidence, toCheck, Inputs.threads(threads));
        }
        LocalDate day = Inputs.day(asOf);
        Declarations declared = Inputs.declarations(declarations, day);
        Optional<Baseline> earlier = Optional.ofNullable(baseline).map(BaselineReader::read);
        int workers = Inputs.threads(threads);
        IsolationReport report;
        try (Steps steps = console.steps(texts, json != null ? 4 : certificate != null ? 3 : 2)) {
            steps.begin(Label.READING);
            Cloud cloud = Inputs.cloud(evidence, threads);
            checkWhole(cloud);
            steps.done();
            steps.begin(Label.PROVING);
            Owners who = Owners.of(owners, cloud, console, texts);
            IsolationResult result = IsolationProver.prove(cloud, who.ownership(), declared, workers);
            IsolationReport whole = IsolationReport.of(cloud, result, who.setting(), declared);
            report = earlier.map(whole::since).orElse(whole);
            steps.done();
            if (json != null || certificate != null) {
                steps.begin(Label.CERTIFYING);
                IsolationReport certified = certified(report, cloud, who);
                steps.done();
                if (json != null) {
                    steps.begin(Label.REPORTING);
                    Outputs.write(json, console.out(), to -> IsolationJson.write(certified, workers, to));
                    steps.done();
                }
            }
        }
        if (json == null || !Outputs.isStandard(json)) {
            boolean colours = console.terminal().hasColours();
            console.out().print(IsolationSummary.of(report, evidence.toString(), texts, colours));
        }
        return ExitStatus.of(report.verdict());
    }

    /** Isolation is certified of whole evidence only: who asks for it learns that before the proof. */
    private void checkWhole(Cloud cloud) {
        List<String> gaps = cloud.isolationGaps();
        if (certificate != null && !gaps.isEmpty()) {
            throw new CommandProblem(Problem.NOTHING_TO_CERTIFY, String.join(", ", gaps));
        }
    }

    private IsolationReport certified(IsolationReport report, Cloud cloud, Owners who) {
        if (!cloud.isolationGaps().isEmpty()) {
            return report;
        }
        Certificate made = Certification.of(cloud.network(), who.ownership()).certificate();
        if (certificate != null) {
            Outputs.write(certificate, console.out(), to -> CertificateJson.write(made, cloud.evidence(), to));
        }
        return report.certified(made);
    }
}
