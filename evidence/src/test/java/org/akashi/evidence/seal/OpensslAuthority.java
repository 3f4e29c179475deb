package org.akashi.evidence.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A time-stamp authority of our own: {@code openssl ts} with a root, and a certificate below it. */
public final class OpensslAuthority {

    private final Path folder;

    private OpensslAuthority(Path folder) {
        this.folder = folder;
    }

    /** An authority whose certificates are valid now. */
    public static OpensslAuthority make(Path folder) throws IOException {
        return make(folder, "-days", "30");
    }

    /**
     * An authority.
     *
     * @param validity options of {@code openssl x509} that say how long its certificate is valid
     */
    static OpensslAuthority make(Path folder, String... validity) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tsa.cnf"), """
                [tsa]
                default_tsa = own
                [own]
                serial = %s/serial
                signer_cert = %s/tsa.pem
                signer_key = %s/tsa.key
                certs = %s/root.pem
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256, sha512
                accuracy = secs:1
                ordering = yes
                tsa_name = yes
                ess_cert_id_chain = no
                ess_cert_id_alg = sha256
                [ext]
                extendedKeyUsage = critical, timeStamping
                keyUsage = critical, digitalSignature
                """.replace("%s", folder.toString()));
        Files.writeString(folder.resolve("serial"), "01\n");
        OpensslAuthority authority = new OpensslAuthority(folder);
        authority.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out root.key");
        authority.openssl("req -x509 -new -key root.key -subj /CN=Test_root -days 3650 -out root.pem");
        authority.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out tsa.key");
        authority.openssl("req -new -key tsa.key -subj /CN=Test_authority -out tsa.csr");
        List<String> sign = new ArrayList<>(List.of(
                ("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -extfile tsa.cnf -extensions ext"
                                + " -out tsa.pem")
                        .split(" ", -1)));
        sign.addAll(List.of(validity));
        authority.openssl(sign);
        return authority;
    }

    public Path root() {
        return folder.resolve("root.pem");
    }

    public List<X509Certificate> roots() {
        return Certificates.read(root());
    }

    /** The answer to a request for some bytes. */
    public byte[] answer(byte[] bytes) throws IOException {
        return answerTo(TimeStamp.request(bytes, Optional.empty()));
    }

    /** The answer to a request. */
    public byte[] answerTo(byte[] request) throws IOException {
        Files.write(folder.resolve("query.tsq"), request);
        openssl("ts -reply -config tsa.cnf -queryfile query.tsq -out answer.tsr");
        return Files.readAllBytes(folder.resolve("answer.tsr"));
    }

    private void openssl(String arguments) throws IOException {
        openssl(List.of(arguments.split(" ", -1)));
    }

    private void openssl(List<String> arguments) throws IOException {
        Ran ran = Ran.in(folder, "openssl", arguments);
        if (ran.status() != 0) {
            throw new IOException(ran.output());
        }
    }

    /**
     * A program that has ended.
     *
     * @param output what it wrote, errors included
     */
    public record Ran(int status, String output) {

        /** Runs a program in a folder. */
        public static Ran in(Path folder, String program, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(program));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                return new Ran(process.waitFor(), output);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
