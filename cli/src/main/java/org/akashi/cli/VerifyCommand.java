package org.akashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.Certificates;
import org.akashi.evidence.seal.Signer;
import org.akashi.evidence.verify.AfterFile;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi verify}: whether a package is what was sealed, and by whom. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class VerifyCommand implements Callable<Integer> {

    private static final Set<CustodyEvent.Kind> NOTED = Set.of(
            CustodyEvent.Kind.TRANSFERRED,
            CustodyEvent.Kind.RECEIVED,
            CustodyEvent.Kind.OPENED,
            CustodyEvent.Kind.JUDGED,
            CustodyEvent.Kind.SIGNED);

    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "parameter.package")
    private Path place = Path.of("");

    @Option(names = "--signer", paramLabel = "FILE|FINGERPRINT", descriptionKey = "option.signer")
    private List<String> signers = List.of();

    @Option(names = "--authority", paramLabel = "FILE", descriptionKey = "option.authority")
    private List<Path> authorities = List.of();

    @Option(names = "--note", paramLabel = "EVENT", descriptionKey = "option.note")
    private @Nullable String note;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private List<String> by = List.of();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Inputs.processors();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if (!Files.exists(place)) {
            throw new CommandProblem(Problem.NO_SUCH_EVIDENCE, place);
        }
        Trust trust = trust();
        Verification verification = Verifier.verify(place, trust, Inputs.threads(threads));
        String event = note;
        if (event != null && verification.sealed()) {
            note(event);
            verification = Verifier.verify(place, trust, Inputs.threads(threads));
        }
        console.out().print(VerifyText.of(verification, place.toString(), texts));
        return status(verification);
    }

    private static int status(Verification verification) {
        if (!verification.intact()) {
            return ExitStatus.NONCONFORMITY;
        }
        boolean whole =
                verification.missing().isEmpty() && verification.unfinished().isEmpty();
        return verification.sealed() && verification.trusted() && whole ? ExitStatus.CLEAN : ExitStatus.UNDETERMINED;
    }

    private Trust trust() {
        Set<String> fingerprints = new TreeSet<>();
        for (String signer : signers) {
            fingerprints.add(Sha256.isHex(signer) ? signer : fingerprint(Path.of(signer)));
        }
        List<X509Certificate> roots = new ArrayList<>();
        authorities.forEach(file -> roots.addAll(Certificates.read(file)));
        return new Trust(fingerprints, roots);
    }

    private static String fingerprint(Path file) {
        return Signer.parse(Inputs.given(file).bytes())
                .orElseThrow(() -> new CommandProblem(
                        Problem.BAD_KEY, file, "an Ed25519 public key in PEM (openssl pkey -pubout)"))
                .fingerprint();
    }

    private void note(String event) {
        CustodyEvent.Kind kind = CustodyEvent.Kind.parse(event)
                .filter(NOTED::contains)
                .orElseThrow(() -> new CommandProblem(Problem.BAD_OPTION, "--note", event));
        if (by.isEmpty()) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--note, --by");
        }
        String now = OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Outputs.guarded(place, () -> {
            AfterFile.note(place, now, kind, String.join(", ", by), Map.of());
            return true;
        });
    }
}
