package org.akashi.evidence.bag;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names within a package. Paths are relative, with {@code /}. */
public final class BagPaths {

    public static final String DECLARATION = "bagit.txt";
    public static final String INFO = "bag-info.txt";
    public static final String MANIFEST = "manifest-sha256.txt";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    public static final String CAPTURE = "capture.jsonl";
    public static final String LEDGER = "ledger.jsonl";
    public static final String HEAD = "seal/head.txt";
    public static final String SIGNATURE = "seal/head.sig";
    public static final String SIGNER = "seal/signer.pem";
    public static final String SEAL_MANIFEST = "seal/seal-sha256.txt";

    /** What begins every path of the seal. */
    public static final String SEAL = "seal/";

    /** What begins every path of the payload. */
    public static final String PAYLOAD = "data/";

    /** Where an artefact lies until it is whole. */
    public static final String PARTIAL = ".partial/";

    /** The tag files that the tag manifest lists, in order of path. */
    public static final Set<String> TAGS =
            Collections.unmodifiableSet(new TreeSet<>(Set.of(INFO, DECLARATION, CAPTURE, LEDGER, MANIFEST)));

    /** What the declaration says (RFC 8493, section 2.1.1). */
    public static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private static final Pattern TIME_STAMP = Pattern.compile("seal/timestamp-[0-9a-f]{16}-[0-9a-f]{16}\\.(tsr|pem)");
    private static final int LONGEST = 1024;

    private BagPaths() {}

    /** Whether it is the token of a time-stamp authority, or the certificates for one. */
    public static boolean isTimeStamp(String path) {
        return TIME_STAMP.matcher(path).matches();
    }

    /** Whether a package has a file of that name outside its payload. */
    public static boolean isTag(String path) {
        return TAGS.contains(path)
                || path.equals(TAG_MANIFEST)
                || path.equals(HEAD)
                || path.equals(SIGNATURE)
                || path.equals(SIGNER)
                || path.equals(SEAL_MANIFEST)
                || isTimeStamp(path);
    }

    /**
     * Whether a path stays where it is put, on every system, and needs no escape in a manifest: no empty step, {@code .} or
     * {@code ..}, nothing absolute, no backslash, drive letter, percent sign or control character.
     */
    public static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > LONGEST || path.startsWith("/") || path.endsWith("/")) {
            return false;
        }
        for (String step : path.split("/", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..") || step.length() > 255) {
                return false;
            }
        }
        return path.chars()
                .noneMatch(c -> Character.isISOControl(c)
                        || c == '\\'
                        || c == '%'
                        || c == ':'
                        || c == 0x2028
                        || c == 0x2029
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE && !validSurrogates(path));
    }

    /** A text that can be a step of a safe path and still says what it was. */
    public static String step(String text) {
        StringBuilder step = new StringBuilder();
        text.codePoints()
                .limit(80)
                .forEach(c -> step.appendCodePoint(
                        Character.isLetterOrDigit(c)
                                        || c == '-'
                                        || c == '_'
                                        || c == '.'
                                        || c == '@'
                                        || c == '+'
                                        || c == ','
                                ? c
                                : '_'));
        String made = step.toString();
        return made.isEmpty() || made.startsWith(".") ? "_" + made : made;
    }

    private static boolean validSurrogates(String path) {
        return path.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
