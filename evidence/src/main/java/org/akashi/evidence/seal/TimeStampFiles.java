package org.akashi.evidence.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akashi.evidence.Durable;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.PackageFiles;

/**
 * Tokens in a package: {@code seal/timestamp-<hash of the answer>-<hash of the certificates>.tsr} as the authority answered, and beside
 * it, with the ending {@code .pem}, the certificates from the authority's to its root, so that the token can be checked when the
 * authority is no more. Of the hashes the first 16 digits stand there.
 */
public final class TimeStampFiles {

    private static final String PREFIX = "seal/timestamp-";

    private TimeStampFiles() {}

    /** What was to be stamped: the hashes of head, signature and signer. */
    public static byte[] stamped(PackageFiles files) {
        return files.small(BagPaths.SEAL_MANIFEST)
                .orElseThrow(() -> EvidenceException.of(
                        EvidenceException.Code.NOT_SEALED, files.place().toString()));
    }

    /**
     * Keeps an authority's answer, once it is known to prove something.
     *
     * @param folder a sealed package
     * @param from address or file that it came from, to be named where it cannot be used
     * @param roots certificates that lead from the authority's to its root, if they are not in the token
     * @throws EvidenceException if the package is not sealed or the answer is none to its seal
     */
    public static TimeStamp add(Path folder, byte[] answer, String from, Collection<X509Certificate> roots) {
        try (PackageFiles files = PackageFiles.open(folder)) {
            TimeStamp stamp = TimeStamp.check(answer, stamped(files), roots, roots);
            for (String left : files.sizes().keySet()) {
                if (Durable.isUnfinished(left)) {
                    Files.deleteIfExists(folder.resolve(left));
                }
            }
            if (Certificates.roots(stamp.path()).isEmpty()) {
                throw new TimeStamp.Rejected("it does not bring its root certificate; give that, too");
            }
            byte[] certificates = Signer.ascii(Certificates.print(stamp.path()));
            String name = PREFIX + mark(answer) + "-" + mark(certificates);
            Durable.replace(folder.resolve(name + ".pem"), certificates);
            Durable.replace(folder.resolve(name + ".tsr"), answer);
            return stamp;
        } catch (TimeStamp.Rejected rejected) {
            throw EvidenceException.of(EvidenceException.Code.BAD_TIME_STAMP, from, rejected.reason());
        } catch (GeneralSecurityException e) {
            throw EvidenceException.of(EvidenceException.Code.BAD_TIME_STAMP, from, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw EvidenceException.unreadable(folder, e);
        }
    }

    /** Names of the tokens in a package without their ending, also where only the certificates are left. */
    static List<String> names(PackageFiles files) {
        List<String> names = new ArrayList<>();
        for (String path : files.sizes().keySet()) {
            if (BagPaths.isTimeStamp(path)) {
                names.add(path.substring(0, path.length() - ".tsr".length()));
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    /** Whether a name is that of an answer and certificates like these. */
    static boolean fitsAnswer(String name, byte[] answer) {
        return name.startsWith(PREFIX + mark(answer) + "-");
    }

    static boolean fitsCertificates(String name, byte[] certificates) {
        return name.endsWith("-" + mark(certificates));
    }

    /** The first digits of a hash: against accidents, not against forgers, whom the token itself keeps out. */
    private static String mark(byte[] content) {
        return Sha256.hex(content).substring(0, 16);
    }
}
