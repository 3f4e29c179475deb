package org.akashi.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;

/** Makes small folders of evidence and reads them. */
public final class EvidenceMaker {

    private final Path folder;

    public EvidenceMaker(Path folder) {
        this.folder = folder;
    }

    public EvidenceMaker file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public EvidenceMaker file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EvidenceMaker databases(OvnMaker databases) {
        file("ovn/NB.dump.json", databases.northbound());
        return file("ovn/SB.dump.json", databases.southbound());
    }

    public Cloud read() {
        return CloudReader.read(EvidenceFolder.open(folder), new ReadOptions(1));
    }

    /** The diagnostics but those for lists that a small folder does not have. */
    public static List<Diagnostic> told(Cloud cloud) {
        return cloud.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() != Diagnostic.Code.MISSING_KIND)
                .toList();
    }
}
