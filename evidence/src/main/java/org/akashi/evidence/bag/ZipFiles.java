package org.akashi.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.akashi.evidence.BlockStream;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.EvidenceException.Code;

/**
 * The files of a zip, read where they stand: nothing is ever unpacked. An archive is refused as a whole if its directory is larger
 * than any package needs, names a file twice, names one that would lie elsewhere, or promises more than deflate can hold.
 *
 * <p>The package is the one folder in the archive that holds {@code bagit.txt}, or the archive itself.
 */
public final class ZipFiles implements PackageFiles {

    private static final long MAX_DIRECTORY = 1L << 28;
    private static final long MAX_TOTAL = 1L << 42;

    /** Above this many bytes, contents that are so much larger than the archive are a bomb; JSON shrinks to a twentieth. */
    private static final long SMALL = 1L << 28;

    private static final int MAX_RATIO = 250;
    private final Path place;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final SortedMap<String, Long> sizes;

    private ZipFiles(Path place, ZipFile zip, Map<String, ZipEntry> entries) {
        this.place = place;
        this.zip = zip;
        this.entries = entries;
        this.sizes = new TreeMap<>();
        entries.forEach((path, entry) -> sizes.put(path, entry.getSize()));
    }

    static ZipFiles open(Path place) {
        ZipFile zip = null;
        try {
            ZipDirectory directory =
                    ZipDirectory.of(place).orElseThrow(() -> EvidenceException.of(Code.NO_PACKAGE, place.toString()));
            if (directory.entries() > MAX_FILES || directory.bytes() > MAX_DIRECTORY) {
                throw refused(place, MAX_FILES + " files");
            }
            zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8);
            ZipFiles files = new ZipFiles(place, zip, entries(place, zip));
            zip = null;
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw EvidenceException.unreadable(
                    place, e instanceof IOException io ? io : new IOException(e.getMessage()));
        } finally {
            if (zip != null) {
                closed(zip);
            }
        }
    }

    private static Map<String, ZipEntry> entries(Path place, ZipFile zip) throws IOException {
        Map<String, ZipEntry> all = new HashMap<>();
        SortedSet<String> folded = new TreeSet<>();
        long compressed = 0;
        long total = 0;
        for (Enumeration<? extends ZipEntry> rest = zip.entries(); rest.hasMoreElements(); ) {
            ZipEntry entry = rest.nextElement();
            String name = entry.getName();
            String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            if (!BagPaths.isSafe(path)) {
                throw EvidenceException.of(Code.UNSAFE_NAME, place.toString(), visible(name));
            }
            if (!folded.add(path.toLowerCase(Locale.ROOT))) {
                throw EvidenceException.of(Code.DUPLICATE_NAME, place.toString(), visible(name));
            }
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
                throw refused(place, "entries of known size");
            }
            compressed += entry.getCompressedSize();
            total += entry.getSize();
            all.put(path, entry);
            if (total > MAX_TOTAL || total > SMALL && total / MAX_RATIO > compressed) {
                throw EvidenceException.of(Code.BOMB, place.toString(), visible(name));
            }
        }
        if (compressed > Files.size(place)) {
            throw EvidenceException.of(Code.BOMB, place.toString(), "its entries overlap");
        }
        return below(place, all);
    }

    /** The files below the folder that holds the bag. */
    private static Map<String, ZipEntry> below(Path place, Map<String, ZipEntry> all) {
        String folder = "";
        if (!all.containsKey(BagPaths.DECLARATION) && !all.containsKey(BagPaths.LEDGER)) {
            SortedSet<String> first = new TreeSet<>();
            all.keySet().forEach(path -> first.add(path.substring(0, path.indexOf('/') + 1)));
            if (first.size() != 1 || first.first().isEmpty()) {
                throw EvidenceException.of(Code.NO_PACKAGE, place.toString());
            }
            folder = first.first();
        }
        Map<String, ZipEntry> inside = new HashMap<>();
        for (Map.Entry<String, ZipEntry> entry : all.entrySet()) {
            inside.put(entry.getKey().substring(folder.length()), entry.getValue());
        }
        return inside;
    }

    private static EvidenceException refused(Path place, String limit) {
        return EvidenceException.of(Code.TOO_MANY_FILES, place.toString(), limit);
    }

    /** A name as it may be shown: short and printable. */
    private static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(80).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.toString();
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public SortedMap<String, Long> sizes() {
        return Collections.unmodifiableSortedMap(sizes);
    }

    @Override
    public SortedSet<String> strange() {
        return Collections.emptySortedSet();
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipEntry entry = entries.get(path);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (entry == null || in == null) {
            throw new NoSuchFileException(path);
        }
        return new Bounded(in, entry.getSize());
    }

    @Override
    public void close() {
        closed(zip);
    }

    private static void closed(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more bytes than the directory promised. */
    private static final class Bounded extends BlockStream {

        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count > left) {
                throw new IOException("an entry is longer than the archive says");
            }
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return in.skip(0);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
