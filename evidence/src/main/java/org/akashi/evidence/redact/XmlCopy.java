package org.akashi.evidence.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.akashi.evidence.UntrustedXml;
import org.akashi.evidence.capture.CaptureRecord;

/**
 * Passes an XML document on as it came, but for secrets: attributes and texts of elements whose {@linkplain SecretNames names} say so,
 * values beside such a name ({@code name="…password" value="…"}), options and passwords of addresses within values, private keys in PEM,
 * and what a hypervisor hands to a guest as firmware strings ({@code oemStrings}, {@code fwcfg}), where credentials of first boot stand.
 * A document with a document type is refused: no description of a machine has one.
 */
public final class XmlCopy {

    /** Bytes of a document, at most. */
    public static final int LARGEST = 16 << 20;

    /** Elements within each other, at most. */
    public static final int DEEPEST = 64;

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/<>]+)(\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern SECRET_OBJECT = Pattern.compile("(^|[,\\s])(data=)([^,\\s]+)");

    private final String text;
    private final RedactionKey key;
    private final Redactions redactions = new Redactions();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder clean = new StringBuilder();

    private XmlCopy(String text, RedactionKey key) {
        this.text = text;
        this.key = key;
    }

    /**
     * What was seen.
     *
     * @param root name of the outermost element
     */
    public record Seen(String root, List<CaptureRecord.Redaction> redactions) {
        public Seen {
            redactions = List.copyOf(redactions);
        }
    }

    /**
     * Copies a document.
     *
     * @throws MalformedXml if it is none; nothing has been written then
     * @throws IOException if it cannot be read or written
     */
    public static Seen copy(InputStream in, OutputStream out, RedactionKey key) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new MalformedXml(MalformedXml.Kind.SIZE, 1);
        }
        String text = decoded(bytes);
        String root = root(text);
        XmlCopy copy = new XmlCopy(text, key);
        copy.run();
        out.write(copy.clean.toString().getBytes(StandardCharsets.UTF_8));
        return new Seen(root, copy.redactions.all());
    }

    private static String decoded(byte[] bytes) throws MalformedXml {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new MalformedXml(MalformedXml.Kind.ENCODING, 1);
        }
    }

    /** Goes through the document once; after that every tag in it is known to be well formed. */
    private static String root(String text) throws MalformedXml {
        String root = "";
        int depth = 0;
        int line = 1;
        try {
            XMLStreamReader reader = UntrustedXml.parser(text);
            while (reader.hasNext()) {
                int event = reader.next();
                line = reader.getLocation().getLineNumber();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new MalformedXml(MalformedXml.Kind.DOCTYPE, line);
                    case XMLStreamConstants.START_ELEMENT -> {
                        root = depth == 0 ? reader.getLocalName() : root;
                        if (++depth > DEEPEST) {
                            throw new MalformedXml(MalformedXml.Kind.DEPTH, line);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // nothing that is looked at
                    }
                }
            }
        } catch (XMLStreamException wrong) {
            int at = wrong.getLocation() == null ? line : wrong.getLocation().getLineNumber();
            throw new MalformedXml(MalformedXml.Kind.SYNTAX, at);
        }
        return root;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            content(text.substring(at, tag < 0 ? text.length() : tag));
            if (tag < 0) {
                return;
            }
            at = markup(tag);
        }
    }

    /** What stands between tags. */
    private void content(String content) {
        String element = Objects.requireNonNullElse(open.peek(), "");
        boolean telling = !content.isBlank();
        if (telling && (SecretNames.isSecret(local(element)) || isFirmware(element))) {
            redactions.count(element);
            clean.append(key.digest(content.getBytes(StandardCharsets.UTF_8)));
        } else {
            clean.append(telling ? cleaned(element, content) : content);
        }
    }

    private boolean isFirmware(String element) {
        return element.equals("entry") && (open.contains("oemStrings") || open.contains("sysinfo fwcfg"));
    }

    /** Passes on what begins with {@code <}, and says where it ends. */
    private int markup(int from) {
        if (text.startsWith("<!--", from)) {
            return between(from, "<!--", "-->");
        }
        if (text.startsWith("<![CDATA[", from)) {
            return between(from, "<![CDATA[", "]]>");
        }
        if (text.startsWith("<?", from)) {
            return between(from, "<?", "?>");
        }
        int end = endOfTag(from);
        String tag = text.substring(from, end);
        if (tag.startsWith("</")) {
            open.pop();
            clean.append(tag);
        } else {
            tag(tag);
        }
        return end;
    }

    private int between(int from, String begin, String end) {
        int to = text.indexOf(end, from + begin.length());
        clean.append(begin);
        content(text.substring(from + begin.length(), to));
        clean.append(end);
        return to + end.length();
    }

    /** A {@code >} within quotes ends nothing. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }

    private void tag(String tag) {
        int end = 1;
        while (!Character.isWhitespace(tag.charAt(end)) && tag.charAt(end) != '>' && tag.charAt(end) != '/') {
            end++;
        }
        String element = tag.substring(1, end);
        Matcher attribute = ATTRIBUTE.matcher(tag).region(end, tag.length());
        boolean named = false;
        boolean firmware = false;
        while (attribute.find()) {
            named |= attribute.group(1).matches("name|key") && SecretNames.isSecret(inner(attribute.group(3)));
            firmware |= attribute.group(1).equals("type")
                    && inner(attribute.group(3)).equals("fwcfg");
        }
        clean.append(tag, 0, end);
        int copied = end;
        attribute.reset().region(end, tag.length());
        while (attribute.find()) {
            String value = inner(attribute.group(3));
            boolean secret = SecretNames.isSecret(local(attribute.group(1)))
                    || named && attribute.group(1).equals("value");
            String kept = value;
            if (secret && !value.isBlank()) {
                redactions.count(element + "/@" + attribute.group(1));
                kept = key.digest(value.getBytes(StandardCharsets.UTF_8));
            } else if (!secret) {
                kept = cleaned(element + "/@" + attribute.group(1), value);
            }
            clean.append(tag, copied, attribute.start(3) + 1).append(kept);
            copied = attribute.end(3) - 1;
        }
        clean.append(tag.substring(copied));
        if (!tag.endsWith("/>")) {
            open.push(firmware ? element + " fwcfg" : element);
        }
    }

    /** A value or text without the secrets within it; the same object if it has none. */
    private String cleaned(String place, String value) {
        String plain = value;
        if (value.contains("secret,") || value.contains("\"qom-type\":\"secret\"")) {
            plain = SECRET_OBJECT
                    .matcher(plain)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                            + found.group(2)
                            + key.digest(found.group(3).getBytes(StandardCharsets.UTF_8))));
        }
        if (plain.indexOf('=') >= 0 || plain.indexOf(':') >= 0 || plain.contains("PRIVATE KEY")) {
            plain = lines(plain);
        }
        if (plain.equals(value)) {
            return value;
        }
        redactions.count(place);
        return plain;
    }

    /** Each line as text has it; its end stays as it is. */
    private String lines(String value) {
        String cleaned = TextCopy.line(value, key);
        return cleaned.equals(joined(value)) ? value : cleaned;
    }

    private static String joined(String value) {
        StringBuilder joined = new StringBuilder();
        value.lines().forEach(line -> joined.append(joined.isEmpty() ? "" : " ").append(line));
        return joined.toString();
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    /** A name without its prefix. */
    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
