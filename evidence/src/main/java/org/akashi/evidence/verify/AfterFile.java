package org.akashi.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.evidence.Durable;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.LogLines;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.log.AfterLog;
import org.akashi.evidence.log.CustodyEvent;
import org.akashi.evidence.seal.SealHead;

/** The file of later events beside a sealed package, {@code NAME.after.jsonl}. */
public final class AfterFile {

    private AfterFile() {}

    /** Where it is, or would be: {@code tonight.after.jsonl} for {@code tonight} and for {@code tonight.zip}. */
    public static Path of(Path place) {
        String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        String bare = name.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
        return place.toAbsolutePath().normalize().resolveSibling(bare + ".after.jsonl");
    }

    /**
     * Notes an event.
     *
     * @throws EvidenceException if the package is not sealed, or the file is not what was written
     */
    public static void note(Path place, String time, CustodyEvent.Kind kind, String by, Map<String, String> detail) {
        Path file = of(place);
        try (PackageFiles files = PackageFiles.open(place)) {
            List<String> sealed = LogLines.of(files, BagPaths.LEDGER).lines();
            SealHead head = files.small(BagPaths.HEAD)
                    .flatMap(SealHead::parse)
                    .orElseThrow(() -> EvidenceException.of(EvidenceException.Code.NOT_SEALED, place.toString()));
            LogLines lines = LogLines.none();
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    lines = LogLines.read(in, file.toString());
                }
            }
            AfterLog.Reading before = AfterLog.read(sealed, head.log(), lines.lines());
            if (before.fault() > 0) {
                throw EvidenceException.of(
                        EvidenceException.Code.ALTERED, place.toString(), file.toString(), "L" + before.fault());
            }
            CustodyEvent event =
                    new CustodyEvent(sealed.size() + before.events().size(), time, kind, by, new TreeMap<>(detail));
            String line = AfterLog.line(sealed, before.events(), event) + "\n";
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                channel.truncate(lines.whole());
                channel.position(lines.whole());
                Durable.write(channel, line.getBytes(StandardCharsets.UTF_8));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
