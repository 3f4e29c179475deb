package org.akashi.evidence.redact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.evidence.capture.CaptureRecord;

/**
 * Passes text on line by line, as it came, but for secrets: the values of settings whose {@linkplain SecretNames names} say so, also in
 * comments and on command lines, passwords in addresses, private keys in PEM, and lines beyond a mebibyte. Bytes that are no UTF-8 pass
 * unchanged.
 */
public final class TextCopy {

    private static final int LONGEST = 1 << 20;

    private static final Pattern SETTING = Pattern.compile(
            "^([\\s#;/*-]*(?:export\\s+|set\\s+|env\\s+)?[\"']?([A-Za-z0-9_.][A-Za-z0-9_./-]{0,120})[\"']?\\s*(?:[=:]|=>)\\s*)(\\S.*?)(\\s*)$");
    private static final Pattern NAME =
            Pattern.compile("(?:^|[\\s\"'{,;(\\[])-{0,2}[\"']?([A-Za-z0-9_.-]{1,80})[\"']?(\\s?[=:]\\s?|\\s)");
    private static final Pattern VALUE = Pattern.compile("(?!-)(?:\"[^\"]*\"|'[^']*'|[^\\s,;}\"']+)");
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z0-9_:-]+)[^<>]*>([^<]+)</");
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----");
    private static final Pattern END = Pattern.compile("-----END [A-Z0-9 ]*PRIVATE KEY-----");
    private static final Pattern NOTHING =
            Pattern.compile("(?i)<none>|none|null|true|false|\"\"|''|<service default>|\\d{1,3}");

    private final InputStream in;
    private final OutputStream out;
    private final RedactionKey key;
    private final Redactions redactions = new Redactions();
    private boolean inKey;
    private boolean continues;
    private long lines;

    private TextCopy(InputStream in, OutputStream out, RedactionKey key) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.out = out;
        this.key = key;
    }

    /**
     * What was seen.
     *
     * @param lines how many lines there were
     */
    public record Seen(long lines, List<CaptureRecord.Redaction> redactions) {
        public Seen {
            redactions = List.copyOf(redactions);
        }
    }

    /**
     * Copies a text.
     *
     * @throws IOException if it cannot be read or written
     */
    public static Seen copy(InputStream in, OutputStream out, RedactionKey key) throws IOException {
        TextCopy copy = new TextCopy(in, out, key);
        copy.run();
        return new Seen(copy.lines, copy.redactions.all());
    }

    /** A short text, such as what a source said when it refused, without its secrets. */
    public static String line(String text, RedactionKey key) {
        TextCopy copy = new TextCopy(InputStream.nullInputStream(), OutputStream.nullOutputStream(), key);
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        StringBuilder clean = new StringBuilder();
        bytes.lines().forEach(line -> clean.append(clean.isEmpty() ? "" : " ").append(copy.cleaned(line)));
        return new String(clean.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void run() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                pass(line.toByteArray());
                line.reset();
            } else if (line.size() >= LONGEST) {
                tooLong(line.toByteArray());
                line.reset();
            }
        }
        if (line.size() > 0) {
            pass(line.toByteArray());
        }
    }

    private void tooLong(byte[] begun) throws IOException {
        var mac = key.start();
        mac.update(begun);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            mac.update((byte) b);
        }
        lines++;
        redactions.count("a line beyond 1 MiB");
        out.write((key.text(mac) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void pass(byte[] bytes) throws IOException {
        lines++;
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        String line = whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
        out.write(cleaned(line).getBytes(StandardCharsets.ISO_8859_1));
        if (whole.endsWith("\n")) {
            out.write('\n');
        }
    }

    private String cleaned(String line) {
        if (inKey || BEGIN.matcher(line).find()) {
            return ofKey(line);
        }
        if (continues && !line.isBlank() && Character.isWhitespace(line.charAt(0)) && line.indexOf('=') < 0) {
            redactions.count("continued");
            return " " + digest(line.strip());
        }
        continues = false;
        Matcher setting = SETTING.matcher(line);
        if (setting.matches() && SecretNames.isSecret(last(setting.group(2)))) {
            String value = setting.group(3);
            continues = true;
            if (NOTHING.matcher(value).matches() && !Character.isDigit(value.charAt(0))) {
                return line;
            }
            redactions.count(setting.group(2));
            return setting.group(1) + digest(value) + setting.group(4);
        }
        return addresses(elements(words(line)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private String ofKey(String line) {
        boolean begins = !inKey;
        inKey = !END.matcher(line).find();
        if (begins) {
            redactions.count("private key");
        }
        return digest(line);
    }

    /** Options on a command line, entries of a map in one line. */
    private String words(String line) {
        Matcher name = NAME.matcher(line);
        Matcher value = VALUE.matcher(line);
        StringBuilder clean = new StringBuilder();
        int copied = 0;
        int from = 0;
        while (from < line.length() && name.find(from)) {
            from = name.end(1);
            boolean option = name.group().contains("--") || !name.group(2).isBlank();
            if (option && SecretNames.isSecret(name.group(1))) {
                value.region(name.end(), line.length());
                if (value.lookingAt() && isTelling(value.group())) {
                    redactions.count(name.group(1));
                    clean.append(line, copied, value.start()).append(digest(value.group()));
                    copied = value.end();
                    from = copied;
                }
            }
        }
        return clean.append(line.substring(copied)).toString();
    }

    private static boolean isTelling(String value) {
        return !NOTHING.matcher(value).matches() && !value.startsWith("redacted:");
    }

    private String elements(String line) {
        return ELEMENT.matcher(line).replaceAll(found -> {
            if (!SecretNames.isSecret(found.group(1)) || found.group(2).isBlank()) {
                return Matcher.quoteReplacement(found.group());
            }
            redactions.count(found.group(1));
            String whole = found.group();
            int at = whole.indexOf('>') + 1;
            return Matcher.quoteReplacement(whole.substring(0, at) + digest(found.group(2)) + "</");
        });
    }

    private String addresses(String line) {
        Matcher found = SecretTexts.ADDRESS.matcher(line);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        while (found.find()) {
            redactions.count("address");
            clean.append(line, from, found.start(1)).append(digest(found.group(1)));
            from = found.end(1);
        }
        return clean.append(line.substring(from)).toString();
    }

    private String digest(String secret) {
        return key.digest(secret.getBytes(StandardCharsets.ISO_8859_1));
    }
}
