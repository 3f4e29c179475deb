package org.akashi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.collect.timestamp.TimeStampClient;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.bag.ZipCopy;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.seal.Certificates;
import org.akashi.evidence.seal.SealKey;
import org.akashi.evidence.seal.TimeStamp;
import org.akashi.evidence.seal.TimeStampFiles;
import org.akashi.report.text.EvidenceLabel;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code akashi seal}: closes a package, and has it time-stamped. */
@Command(name = "seal", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class SealCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "parameter.package")
    private Path place = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.key")
    private @Nullable Path key;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private List<String> by = List.of();

    @Option(names = "--tsa", paramLabel = "URL", descriptionKey = "option.tsa")
    private List<String> authorities = List.of();

    @Option(names = "--tsa-request", paramLabel = "FILE", descriptionKey = "option.tsa-request")
    private @Nullable Path request;

    @Option(names = "--tsa-response", paramLabel = "FILE", descriptionKey = "option.tsa-response")
    private @Nullable Path response;

    @Option(names = "--tsa-certificates", paramLabel = "FILE", descriptionKey = "option.tsa-certificates")
    private @Nullable Path certificates;

    @Option(names = "--zip", paramLabel = "FILE", descriptionKey = "option.zip")
    private @Nullable Path zip;

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        if (!Files.isDirectory(place)) {
            throw new CommandProblem(Files.exists(place) ? Problem.NO_PACKAGE : Problem.NO_SUCH_EVIDENCE, place);
        }
        Path signing = key;
        if (signing != null) {
            seal(signing, texts);
        } else if (authorities.isEmpty() && request == null && response == null && zip == null) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--key");
        }
        byte[] stamped = stamped();
        List<X509Certificate> path = certificates == null ? List.of() : Certificates.read(certificates);
        for (String authority : authorities) {
            stamp(TimeStampClient.ask(address(authority), stamped), authority, path, texts);
        }
        Path from = response;
        if (from != null) {
            stamp(Inputs.given(from).bytes(), from.toString(), path, texts);
        }
        Path to = request;
        if (to != null) {
            Outputs.write(to, console.out(), out -> out.write(TimeStamp.request(stamped, Optional.empty())));
            say(texts, EvidenceLabel.REQUEST_WRITTEN, to);
        }
        Path archive = zip;
        if (archive != null) {
            try {
                ZipCopy.write(place, archive);
            } catch (IOException refused) {
                throw new CommandProblem(Problem.NOT_WRITABLE, archive, Outputs.reason(refused));
            }
            say(texts, EvidenceLabel.ZIPPED, archive);
        }
        return ExitStatus.CLEAN;
    }

    private void seal(Path file, Texts texts) {
        try (PackageWriter writer = Outputs.guarded(
                place, () -> PackageWriter.open(place, agent(), Clock.system(ZoneId.systemDefault())))) {
            SealKey signer;
            if (Files.exists(file)) {
                signer = SealKey.read(file);
            } else {
                signer = SealKey.generate();
                try {
                    signer.write(file);
                } catch (IOException refused) {
                    throw new CommandProblem(Problem.NOT_WRITABLE, file, Outputs.reason(refused));
                }
                say(texts, EvidenceLabel.KEY_MADE, file, SealKey.publicHalf(file));
            }
            Outputs.guarded(place, () -> {
                writer.seal(signer, by.isEmpty() ? agent() : String.join(", ", by));
                return true;
            });
            say(texts, EvidenceLabel.SEALED_NOW, place, signer.signer().fingerprint());
        }
    }

    private byte[] stamped() {
        try (PackageFiles files = PackageFiles.open(place)) {
            return TimeStampFiles.stamped(files);
        }
    }

    private void stamp(byte[] answer, String from, List<X509Certificate> path, Texts texts) {
        TimeStamp stamp = TimeStampFiles.add(place, answer, from, path);
        say(texts, EvidenceLabel.STAMPED, stamp.time(), stamp.authority());
    }

    private static URI address(String authority) {
        try {
            return URI.create(authority);
        } catch (IllegalArgumentException noAddress) {
            throw new CommandProblem(Problem.BAD_OPTION, "--tsa", authority);
        }
    }

    private static String agent() {
        return "akashi " + Version.current();
    }

    private void say(Texts texts, EvidenceLabel label, Object... arguments) {
        console.out().println(texts.say(label, arguments));
    }
}
