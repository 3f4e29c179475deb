package org.akashi.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.seal.KeptTimeStamp;
import org.akashi.evidence.seal.SealHead;
import org.akashi.evidence.seal.Signer;

/**
 * The four files of a seal against each other, and the tokens. Head, signature and signer either fit, and then the manifest over
 * them has one possible content; or they do not, and the manifest tells which of them was changed.
 *
 * @param head the head, if head, signature and signer fit, or if the manifest over them says that it is not the head that was changed
 * @param claimed the head as it stands, fitting or not
 */
record SealCheck(
        Optional<SealHead> head,
        Optional<SealHead> claimed,
        Optional<Signer> signer,
        List<Verification.Stamp> stamps,
        List<Damage> damages) {

    static SealCheck of(PackageFiles files, List<X509Certificate> authorities) {
        List<Damage> damages = new ArrayList<>();
        Optional<byte[]> head = part(files, BagPaths.HEAD, damages);
        Optional<byte[]> signature = part(files, BagPaths.SIGNATURE, damages);
        Optional<byte[]> pem = part(files, BagPaths.SIGNER, damages);
        Optional<byte[]> manifest = part(files, BagPaths.SEAL_MANIFEST, damages);
        Optional<SealHead> claimed = head.flatMap(SealHead::parse);
        Optional<Signer> signer = pem.flatMap(Signer::parse);
        boolean fits = claimed.isPresent()
                && signature.isPresent()
                && signer.isPresent()
                && signer.get().signed(head.get(), signature.get());
        Optional<byte[]> canonical = signer.map(s -> s.pem().getBytes(StandardCharsets.US_ASCII));
        Optional<byte[]> stamped = fits
                ? Optional.of(KeptTimeStamp.stamped(head.get(), signature.get(), canonical.get()))
                : manifest.filter(SealCheck::lists);
        Map<String, Boolean> formed = new TreeMap<>(Map.of(
                BagPaths.HEAD, claimed.isPresent(),
                BagPaths.SIGNATURE,
                        signature.filter(bytes -> bytes.length == 64).isPresent(),
                BagPaths.SIGNER, canonical.isPresent() && Arrays.equals(canonical.get(), pem.orElse(new byte[0])),
                BagPaths.SEAL_MANIFEST, stamped.isPresent()));
        if (fits) {
            boolean plain = Arrays.equals(canonical.get(), pem.get());
            if (!plain) {
                damages.add(new Damage(Damage.Kind.CHANGED, BagPaths.SIGNER, ""));
            }
            if (manifest.isPresent() && !Arrays.equals(manifest.get(), stamped.get())) {
                damages.add(new Damage(Damage.Kind.CHANGED, BagPaths.SEAL_MANIFEST, ""));
            }
        } else {
            damages.addAll(blame(files, manifest, formed));
            if (damages.isEmpty()) {
                damages.add(new Damage(Damage.Kind.FORGED, BagPaths.SIGNATURE, ""));
            }
        }
        Stamps stamps = Stamps.of(files, stamped, authorities);
        damages.addAll(stamps.damages());
        boolean believed = fits
                || HashManifest.parse(manifest.map(SealCheck::lines).orElse(List.of()))
                        .hashes()
                        .getOrDefault(BagPaths.HEAD, "")
                        .equals(head.map(Sha256::hex).orElse("none"));
        return new SealCheck(
                believed ? claimed : Optional.empty(),
                claimed,
                fits ? signer : Optional.empty(),
                stamps.good(),
                damages);
    }

    private static Optional<byte[]> part(PackageFiles files, String path, List<Damage> damages) {
        Optional<byte[]> content = files.small(path);
        if (content.isEmpty()) {
            damages.add(new Damage(files.has(path) ? Damage.Kind.CHANGED : Damage.Kind.REMOVED, path, ""));
        }
        return content;
    }

    /**
     * Which of the four is not what it was, where they do not fit: what has not its form, else what the manifest has another hash of;
     * if none, the signature is not the signer's.
     *
     * @param formed those that have their form
     */
    private static List<Damage> blame(PackageFiles files, Optional<byte[]> manifest, Map<String, Boolean> formed) {
        List<Damage> found = new ArrayList<>();
        boolean listing = formed.getOrDefault(BagPaths.SEAL_MANIFEST, false);
        HashManifest listed = HashManifest.parse(manifest.map(SealCheck::lines).orElse(List.of()));
        formed.forEach((path, well) -> {
            Optional<byte[]> content = files.small(path);
            boolean other = listing
                    && !path.equals(BagPaths.SEAL_MANIFEST)
                    && content.isPresent()
                    && !Sha256.hex(content.get()).equals(listed.hashes().get(path));
            if (content.isPresent() && (!well || other)) {
                found.add(new Damage(Damage.Kind.CHANGED, path, ""));
            }
        });
        return found;
    }

    private static boolean lists(byte[] manifest) {
        HashManifest listed = HashManifest.parse(lines(manifest));
        return listed.faults().isEmpty()
                && listed.hashes().keySet().equals(Set.of(BagPaths.HEAD, BagPaths.SIGNATURE, BagPaths.SIGNER));
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    /** The tokens of a package. */
    private record Stamps(List<Verification.Stamp> good, List<Damage> damages) {

        static Stamps of(PackageFiles files, Optional<byte[]> stamped, List<X509Certificate> authorities) {
            List<Verification.Stamp> good = new ArrayList<>();
            List<Damage> damages = new ArrayList<>();
            for (KeptTimeStamp kept : KeptTimeStamp.all(files)) {
                switch (kept.check(files, stamped, authorities)) {
                    case KeptTimeStamp.Result.Good(var stamp) ->
                        good.add(new Verification.Stamp(stamp.time(), stamp.authority(), stamp.vouched()));
                    case KeptTimeStamp.Result.Missing(String path) ->
                        damages.add(new Damage(Damage.Kind.REMOVED, path, ""));
                    case KeptTimeStamp.Result.Changed(List<String> paths, String how) ->
                        paths.forEach(path -> damages.add(new Damage(Damage.Kind.CHANGED, path, how)));
                    case KeptTimeStamp.Result.Unknown() -> {}
                }
            }
            return new Stamps(good, damages);
        }
    }
}
