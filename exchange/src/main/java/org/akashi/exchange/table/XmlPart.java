package org.akashi.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;

/** XML from outside, element by element: no document type, no entities but the five of XML, no deep nesting. */
public final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();

    private static final int HEAD = 200;

    /** A declaration that names another encoding than UTF-8, or the mark of UTF-16. */
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^(þÿ|ÿþ|\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"']))", Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader reader;
    private int depth;

    private XmlPart(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** XML that is in UTF-8 is looked through first, for the parser would say what it thinks of other bytes on standard error. */
    public static XmlPart of(byte[] bytes) throws XMLStreamException, Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!OTHER_ENCODING.matcher(head).find()) {
            Decoded.checkUtf8(bytes);
        }
        return of(new ByteArrayInputStream(bytes));
    }

    public static XmlPart of(InputStream stream) throws XMLStreamException {
        synchronized (FACTORY) {
            return new XmlPart(FACTORY.createXMLStreamReader(stream));
        }
    }

    /** Goes on to the next thing and gives its kind, one of {@link XMLStreamConstants}. */
    public int next() throws XMLStreamException, Unreadable {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(Remark.Code.ENTITY, line());
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > Limits.DEPTH) {
                    throw new Unreadable(Remark.Code.TOO_DEEP, line(), String.valueOf(Limits.DEPTH));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    public boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /** Goes on to the next beginning of an element; false at the end. */
    public boolean nextElement() throws XMLStreamException, Unreadable {
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to the next element within the one that began at a depth; false at its end, which is then consumed. */
    public boolean nextWithin(int outer) throws XMLStreamException, Unreadable {
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return false;
            }
        }
        return false;
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** Whether the element at hand has this name, in whatever namespace. */
    public boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    public String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element at hand, or empty. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** An attribute by its name in whatever namespace, or empty. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The attributes of the element at hand by their names, in their order, whatever their namespaces. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
                attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** Text of the current event of characters. */
    public String text() {
        return reader.getText();
    }

    /** All text of the element that has just begun, to its end. */
    public String allText() throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (depth >= outer) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Leaves the element that has just begun. */
    public void skip() throws XMLStreamException, Unreadable {
        int outer = depth;
        while (depth >= outer) {
            next();
        }
    }

    /** 1 for the first line. */
    public int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** What the parser refused, with its line. */
    public static Unreadable unreadable(XMLStreamException damaged) {
        String message = String.valueOf(damaged.getMessage());
        int at = message.indexOf("Message: ");
        boolean located = damaged.getLocation() != null;
        return new Unreadable(
                Remark.Code.MALFORMED,
                located ? Math.max(0, damaged.getLocation().getLineNumber()) : 0,
                "XML",
                at < 0 ? message : message.substring(at + 9));
    }
}
