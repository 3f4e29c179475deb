package org.akashi.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.akashi.checker.CertificateChecker;
import org.akashi.checker.CheckResult;
import org.akashi.model.Cloud;
import org.akashi.report.isolation.CertificateFile;
import org.akashi.report.isolation.CertificateReader;
import org.akashi.report.text.Label;
import org.akashi.report.text.Texts;
import org.akashi.report.text.Visible;

/** Holds a certificate of isolation against evidence, without the prover, and says what speaks against it. */
final class CertificateCheck {

    private static final int LISTED = 20;

    private final Console console;
    private final Texts texts;

    CertificateCheck(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** The exit status. */
    int of(Path evidence, Path file, int threads) {
        CertificateFile read = CertificateReader.read(file);
        Cloud cloud;
        CheckResult result;
        try (Steps steps = console.steps(texts, 2)) {
            steps.begin(Label.READING);
            cloud = Inputs.cloud(evidence, threads);
            steps.done();
            steps.begin(Label.CHECKING_CERTIFICATE);
            result = CertificateChecker.check(cloud, read.certificate());
            steps.done();
        }
        String hash = cloud.evidence().rootHash();
        if (!hash.equals(read.rootHash())) {
            line(texts.say(Label.CERTIFICATE_OF_OTHER_EVIDENCE, read.rootHash(), hash)
                    .toString());
        }
        if (result.confirmed() && hash.equals(read.rootHash())) {
            line(texts.say(
                            Label.CERTIFICATE_TRUE,
                            String.format(Locale.ROOT, "%,d", result.pairs().certified()),
                            String.format(Locale.ROOT, "%,d", result.pairs().total()))
                    .toString());
            return ExitStatus.CLEAN;
        }
        int objections = result.objections().size();
        line(texts.say(Label.CERTIFICATE_FALSE, objections + (hash.equals(read.rootHash()) ? 0 : 1))
                .toString());
        result.objections().stream().limit(LISTED).forEach(objection -> line("  - " + texts.say(objection)));
        if (objections > LISTED) {
            line("  … " + (objections - LISTED));
        }
        return ExitStatus.NONCONFORMITY;
    }

    private void line(String text) {
        console.out().println(Visible.of(text));
    }
}
