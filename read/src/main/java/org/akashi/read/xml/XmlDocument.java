package org.akashi.read.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.akashi.evidence.UntrustedXml;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a document of bounded size and depth. One with a document type or entities is refused, whatever they stand for. */
public final class XmlDocument {

    /** Bytes, at most. */
    static final int LARGEST = 16 << 20;

    /** Elements within each other, at most. */
    static final int DEEPEST = 64;

    /** Elements, at most. */
    static final int MOST = 500_000;

    private final String path;
    private final Problems problems;
    private final Deque<Xml> open = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private @Nullable Xml root;
    private int elements;

    private XmlDocument(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads a document to its end.
     *
     * @param path where it is in the evidence
     * @param problems gets what is wrong with it
     * @return the outermost element; empty if the document cannot be used
     * @throws IOException if it cannot be read
     */
    public static Optional<Xml> read(InputStream in, String path, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            problems.add(Diagnostic.Code.TOO_LARGE, EvidenceRef.whole(path), Integer.toString(LARGEST));
            return Optional.empty();
        }
        if (bytes.length == 0) {
            problems.add(Diagnostic.Code.EMPTY_FILE, EvidenceRef.whole(path));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new XmlDocument(path, problems).read(text);
        } catch (CharacterCodingException wrong) {
            problems.add(Diagnostic.Code.NOT_XML, EvidenceRef.whole(path), "no UTF-8", "0", "0");
            return Optional.empty();
        }
    }

    private Optional<Xml> read(String text) {
        try {
            XMLStreamReader reader = UntrustedXml.parser(text);
            while (reader.hasNext()) {
                if (!take(reader.next(), reader)) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException wrong) {
            Location at = wrong.getLocation();
            problems.add(
                    Diagnostic.Code.NOT_XML,
                    EvidenceRef.whole(path),
                    reason(wrong),
                    at == null ? "?" : Integer.toString(at.getLineNumber()),
                    at == null ? "?" : Integer.toString(at.getColumnNumber()));
            return Optional.empty();
        }
        return Optional.ofNullable(root);
    }

    /** The parser's reason, in one short line. */
    private static String reason(XMLStreamException wrong) {
        String said = String.valueOf(wrong.getMessage());
        int message = said.indexOf("Message: ");
        String reason = (message < 0 ? said : said.substring(message + "Message: ".length())).replaceAll("\\s+", " ");
        return reason.length() > 200 ? reason.substring(0, 200) + "…" : reason;
    }

    private boolean take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                String line = Integer.toString(reader.getLocation().getLineNumber());
                problems.add(Diagnostic.Code.XML_ENTITIES, EvidenceRef.whole(path), line);
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() >= DEEPEST || ++elements > MOST) {
                    String limit = open.size() >= DEEPEST ? Integer.toString(DEEPEST) : Integer.toString(MOST);
                    problems.add(Diagnostic.Code.TOO_LARGE, EvidenceRef.whole(path), limit);
                    return false;
                }
                begin(reader);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                Xml current = open.peek();
                if (current != null) {
                    current.add(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                open.pop();
                counts.pop();
            }
            default -> {
                // comments and processing instructions say nothing
            }
        }
        return true;
    }

    private void begin(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String name = reader.getLocalName();
        Xml parent = open.peek();
        Map<String, Integer> siblings = counts.peek();
        Xml element;
        if (parent == null || siblings == null) {
            element = new Xml(name, attributes, new EvidenceRef(path, "/" + name));
            root = element;
        } else {
            int number = siblings.merge(name, 1, Integer::sum);
            element = new Xml(name, attributes, parent.place().child(name + "[" + number + "]"));
            parent.add(element);
        }
        open.push(element);
        counts.push(new HashMap<>());
    }
}
