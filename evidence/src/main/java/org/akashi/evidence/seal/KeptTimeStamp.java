package org.akashi.evidence.seal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.evidence.bag.PackageFiles;

/**
 * A token in a package and the certificates beside it.
 *
 * @param name path of both without the ending
 */
public record KeptTimeStamp(String name) {

    /** What became of it. */
    public sealed interface Result {

        /** It says something about this seal. */
        record Good(TimeStamp stamp) implements Result {}

        /** One of the two files is not there. */
        record Missing(String path) implements Result {}

        /** One of the two is not what it was, or both. */
        record Changed(List<String> paths, String how) implements Result {
            public Changed {
                paths = List.copyOf(paths);
            }
        }

        /** There is nothing that it could be about: the damage is elsewhere. */
        record Unknown() implements Result {}
    }

    /** All tokens of a package. */
    public static List<KeptTimeStamp> all(PackageFiles files) {
        return TimeStampFiles.names(files).stream().map(KeptTimeStamp::new).toList();
    }

    /** What the authorities stamped, from what it is made of. */
    public static byte[] stamped(byte[] head, byte[] signature, byte[] signer) {
        return Sealing.manifest(head, signature, signer);
    }

    /**
     * Checks it.
     *
     * @param stamped what it should be about, as it stands
     * @param authorities roots that the verifier vouches for
     */
    public Result check(PackageFiles files, Optional<byte[]> stamped, List<X509Certificate> authorities) {
        String answerPath = name + ".tsr";
        String keptPath = name + ".pem";
        Optional<byte[]> answer = files.small(answerPath);
        Optional<byte[]> kept = files.small(keptPath);
        if (answer.isEmpty() || kept.isEmpty()) {
            return new Result.Missing(answer.isEmpty() ? answerPath : keptPath);
        }
        List<String> changed = new ArrayList<>();
        if (!TimeStampFiles.fitsAnswer(name, answer.get())) {
            changed.add(answerPath);
        }
        if (!TimeStampFiles.fitsCertificates(name, kept.get())) {
            changed.add(keptPath);
        }
        if (!changed.isEmpty()) {
            return new Result.Changed(changed, "");
        }
        if (stamped.isEmpty()) {
            return new Result.Unknown();
        }
        try {
            List<X509Certificate> certificates = Certificates.parse(kept.get());
            return new Result.Good(TimeStamp.check(answer.get(), stamped.get(), certificates, authorities));
        } catch (TimeStamp.Rejected about) {
            return new Result.Changed(List.of(answerPath), about.reason());
        }
    }
}
