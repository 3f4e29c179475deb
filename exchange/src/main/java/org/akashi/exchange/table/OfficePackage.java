package org.akashi.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;

/**
 * A package of Office Open XML (ECMA-376 part 2): parts by name, and the relations between them. It is unpacked in memory, up to
 * {@link Limits#UNPACKED}, and nothing in it leads out of it.
 */
public final class OfficePackage {

    private static final byte[] OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Map<String, byte[]> parts;

    private OfficePackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws Unreadable if the bytes are no package, or too large a one */
    public static OfficePackage open(byte[] bytes) throws Unreadable {
        if (bytes.length > 4 && bytes[0] == OLD[0] && bytes[1] == OLD[1] && bytes[2] == OLD[2] && bytes[3] == OLD[3]) {
            throw new Unreadable(Remark.Code.OLD_WORKBOOK, 0);
        }
        Map<String, byte[]> parts = new HashMap<>();
        long left = Limits.UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean read =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                byte[] part = unpack(zip, left, read);
                left -= part.length;
                if (read) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "ZIP", String.valueOf(damaged.getMessage()));
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "Office Open XML", "[Content_Types].xml");
        }
        return new OfficePackage(parts);
    }

    private static byte[] unpack(InputStream zip, long left, boolean kept) throws IOException, Unreadable {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            unpacked += n;
            if (unpacked > left) {
                throw new Unreadable(Remark.Code.TOO_LARGE, 0, "ZIP", (Limits.UNPACKED >> 20) + " MiB");
            }
            if (kept) {
                part.write(buffer, 0, n);
            }
        }
        return kept ? part.toByteArray() : new byte[0];
    }

    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The part that a relation of a part leads to, by the relation's id. */
    Map<String, String> relations(String part) throws Unreadable {
        return relations(part, false);
    }

    /** The part that another one is joined to by a relation of a kind, such as {@code sharedStrings}; empty if there is none. */
    public String related(String part, String kind) throws Unreadable {
        return relations(part, true).getOrDefault(kind, "");
    }

    private Map<String, String> relations(String part, boolean byKind) throws Unreadable {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        byte[] bytes = parts.get(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        Map<String, String> relations = new HashMap<>();
        if (bytes == null) {
            return relations;
        }
        try {
            XmlPart xml = XmlPart.of(bytes);
            while (xml.nextElement()) {
                if (xml.is("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    relations.putIfAbsent(
                            byKind ? type.substring(type.lastIndexOf('/') + 1) : xml.attribute("Id"),
                            target.startsWith("/") ? target.substring(1) : resolved(folder, target));
                }
            }
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String at = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int up = at.length() < 2 ? -1 : at.lastIndexOf('/', at.length() - 2);
            at = at.substring(0, up + 1);
        }
        return at + (rest.startsWith("./") ? rest.substring(2) : rest);
    }
}
