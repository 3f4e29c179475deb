package org.akashi.evidence.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.evidence.Durable;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.log.CustodyEvent;

/** An empty package, made beside its place and moved there, so that it is never seen half made. */
final class NewPackage {

    private NewPackage() {}

    static void make(Path folder, String agent, String now) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path beside = Files.createTempDirectory(parent, ".akashi-new-");
        String id = PackageWriter.newId();
        CustodyEvent created =
                new CustodyEvent(0, now, CustodyEvent.Kind.CREATED, agent, new TreeMap<>(Map.of("package", id)));
        Map<String, String> files = Map.of(
                BagPaths.DECLARATION,
                BagPaths.DECLARED,
                BagPaths.INFO,
                info(id, agent, now),
                BagPaths.MANIFEST,
                "",
                BagPaths.CAPTURE,
                "",
                BagPaths.LEDGER,
                created.line() + "\n");
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Durable.replace(beside.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(beside.resolve(BagPaths.PAYLOAD));
        Files.createDirectories(beside.resolve(BagPaths.PARTIAL));
        Durable.sync(beside);
        Files.move(beside, folder.toAbsolutePath().normalize(), StandardCopyOption.ATOMIC_MOVE);
        if (parent != null) {
            Durable.sync(parent);
        }
    }

    /** {@code bag-info.txt} (RFC 8493, section 2.2.2) before the payload is known. */
    static String info(String id, String agent, String now) {
        return "Bag-Software-Agent: " + agent + "\nBagging-Date: " + now.substring(0, 10) + "\nExternal-Identifier: "
                + id + "\n";
    }
}
