package org.akashi.read.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Problems;
import org.akashi.read.xml.Xml;
import org.akashi.read.xml.XmlDocument;

/**
 * One file of a host's libvirt, read.
 *
 * @param document its outermost element; empty if it is damaged, of another kind, or text
 * @param lines the lines of a text that are not blank
 */
public record LibvirtFile(
        LibvirtArtifact.Name name, String path, Optional<Xml> document, List<String> lines, Problems problems) {

    private static final int LARGEST = 8 << 20;

    public LibvirtFile {
        lines = List.copyOf(lines);
    }

    /** Reads a file to its end. */
    public static LibvirtFile read(InputStream in, String path, LibvirtArtifact.Name name) throws IOException {
        Problems problems = new Problems();
        if (name.what().root().isEmpty()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                problems.add(Diagnostic.Code.TOO_LARGE, EvidenceRef.whole(path), Integer.toString(LARGEST));
            }
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new LibvirtFile(name, path, Optional.empty(), lines, problems);
        }
        Optional<Xml> document = XmlDocument.read(in, path, problems);
        document.filter(root -> !root.name().equals(name.what().root()))
                .ifPresent(root -> problems.add(
                        Diagnostic.Code.OTHER_XML,
                        EvidenceRef.whole(path),
                        name.what().root(),
                        root.name()));
        return new LibvirtFile(
                name,
                path,
                document.filter(root -> root.name().equals(name.what().root())),
                List.of(),
                problems);
    }
}
