package org.akashi.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.log.TreeHead;

/**
 * What a signer signs, {@code seal/head.txt}: the head of the log, and the hash of the tag manifest as {@code sha256sum -c} checks it.
 *
 * <pre>
 * # akashi seal 1
 * # package urn:uuid:…
 * # time 2026-11-23T18:00:00+09:00
 * # size 4
 * # root 9f2b…
 * 7c1a…  tagmanifest-sha256.txt
 * </pre>
 *
 * @param packageId the package's name, {@code urn:uuid:…}
 * @param time when it was sealed, as the signer says, with offset
 */
public record SealHead(String packageId, String time, TreeHead log, String tagManifest) {

    private static final Pattern FORM = Pattern.compile("# akashi seal 1\n"
            + "# package (urn:uuid:[0-9a-f-]{36})\n"
            + "# time ([0-9T:.+Z-]{1,40})\n"
            + "# size (0|[1-9][0-9]{0,8})\n"
            + "# root ([0-9a-f]{64})\n"
            + "([0-9a-f]{64})  " + Pattern.quote(BagPaths.TAG_MANIFEST) + "\n");

    public static Optional<SealHead> parse(byte[] text) {
        Matcher form = FORM.matcher(new String(text, StandardCharsets.UTF_8));
        return form.matches()
                ? Optional.of(new SealHead(
                        form.group(1),
                        form.group(2),
                        new TreeHead(Integer.parseInt(form.group(3)), form.group(4)),
                        form.group(5)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "# akashi seal 1\n# package " + packageId + "\n# time " + time + "\n# size " + log.size() + "\n# root "
                + log.root() + "\n" + tagManifest + "  " + BagPaths.TAG_MANIFEST + "\n";
    }
}
