package org.akashi.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.akashi.evidence.ArtifactStream;
import org.akashi.evidence.EvidenceFile;
import org.akashi.model.Artifact;
import org.akashi.read.host.HostArtifact;
import org.akashi.read.host.HostFile;
import org.akashi.read.json.ListAnswer;
import org.akashi.read.json.ListFormat;
import org.akashi.read.json.ListReader;
import org.akashi.read.json.ListSplitter;
import org.akashi.read.json.SharedTexts;
import org.akashi.read.libvirt.LibvirtArtifact;
import org.akashi.read.libvirt.LibvirtFile;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.ovn.Tables;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;
import org.akashi.read.ovn.db.Headings;
import org.akashi.read.storage.StorageArtifact;
import org.akashi.read.storage.StorageFile;

/**
 * One file, read.
 *
 * @param found what it holds; empty if nobody takes it
 */
record FileReading(Artifact artifact, Optional<Found> found) {

    /** What a file holds. */
    sealed interface Found {}

    /**
     * What readers work with.
     *
     * @param large bytes from which on a list is worth splitting
     */
    record Means(SharedTexts texts, Executor executor, long large) {}

    /** An answer and the list it belongs to. */
    record ListFile<T>(OpenStackList<T> list, ListAnswer<T> answer) implements Found {}

    /** A database and which one it is. */
    record OvnDatabase(DatabaseFile file, Database content) implements Found {}

    /** What a tool printed on a host. */
    record HostContent(HostFile file) implements Found {}

    /** What libvirt told of a host. */
    record LibvirtContent(LibvirtFile file) implements Found {}

    /** What a storage system told. */
    record StorageContent(StorageFile file) implements Found {}

    Optional<ListFile<?>> list() {
        return found.map(f -> f instanceof ListFile<?> file ? file : null);
    }

    Optional<OvnDatabase> database() {
        return found.map(f -> f instanceof OvnDatabase database ? database : null);
    }

    Optional<HostFile> host() {
        return found.map(f -> f instanceof HostContent(HostFile file) ? file : null);
    }

    Optional<LibvirtFile> libvirt() {
        return found.map(f -> f instanceof LibvirtContent(LibvirtFile file) ? file : null);
    }

    Optional<StorageFile> storage() {
        return found.map(f -> f instanceof StorageContent(StorageFile file) ? file : null);
    }

    /** A file whose bytes have been read; what it holds may still be in the making. */
    interface Pending {
        /** Waits for what the file holds; not to be called by a worker. */
        FileReading reading();
    }

    /** Reads a file as the given content, or only hashes it where nobody takes it. */
    static Pending start(EvidenceFile file, Optional<EvidenceName.Content> content, Means means) {
        if (content.isPresent()) {
            return switch (content.get()) {
                case EvidenceName.Content.ListAnswerFile(OpenStackList<?> list) -> startList(file, list, means);
                case EvidenceName.Content.OvnFile(DatabaseFile database, boolean dump) ->
                    database(file, database, dump, means);
                case EvidenceName.Content.HostFileContent(HostArtifact.Name name) ->
                    whole(file, in -> new HostContent(HostFile.read(in, file.path(), name)));
                case EvidenceName.Content.LibvirtFileContent(LibvirtArtifact.Name name) ->
                    whole(file, in -> new LibvirtContent(LibvirtFile.read(in, file.path(), name)));
                case EvidenceName.Content.StorageFileContent(StorageArtifact.Name name) ->
                    whole(file, in -> new StorageContent(StorageFile.read(in, file.path(), name)));
            };
        }
        try (ArtifactStream in = file.open()) {
            FileReading reading = new FileReading(in.finish(false), Optional.empty());
            return () -> reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the bytes of a small file become what it holds. */
    private interface Reader {
        Found read(InputStream in) throws IOException;
    }

    private static Pending whole(EvidenceFile file, Reader reader) {
        try (ArtifactStream in = file.open()) {
            Found found = reader.read(in);
            FileReading reading = new FileReading(in.finish(true), Optional.of(found));
            return () -> reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pending database(EvidenceFile file, DatabaseFile database, boolean dump, Means means) {
        if (dump && file.listedSize() >= means.large()) {
            Optional<FileReading> reading = withHeadings(file, database);
            if (reading.isPresent()) {
                return reading::get;
            }
        }
        try (ArtifactStream in = file.open()) {
            Database content = dump
                    ? database.dump(in, file.path(), Tables.of(database))
                    : database.backup(in, file.path(), Tables.of(database));
            FileReading reading = of(in.finish(true), database, content);
            return () -> reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In two passes, the first for the headings, which stand behind the rows; nothing if it changes in between. */
    private static Optional<FileReading> withHeadings(EvidenceFile file, DatabaseFile database) {
        try (ArtifactStream first = file.open();
                ArtifactStream in = file.open()) {
            Headings headings = Headings.read(first);
            return database.dump(in, file.path(), Tables.of(database), headings)
                    .map(content -> of(in.finish(true), database, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileReading of(Artifact artifact, DatabaseFile database, Database content) {
        return new FileReading(artifact, Optional.of(new OvnDatabase(database, content)));
    }

    private static <T> Pending startList(EvidenceFile file, OpenStackList<T> list, Means means) {
        return startList(file, list, list.format(), means);
    }

    /**
     * Reads a list.
     *
     * @param format the list's own, or one that leaves something out
     */
    static <T> Pending startList(EvidenceFile file, OpenStackList<T> list, ListFormat<T> format, Means means) {
        if (file.listedSize() >= means.large()) {
            try (ArtifactStream in = file.open()) {
                Optional<ListSplitter.Pending<T>> answer =
                        ListSplitter.read(in, file.path(), format, means.texts(), means.executor());
                if (answer.isPresent()) {
                    Artifact artifact = in.finish(true);
                    return () -> of(artifact, list, answer.get().answer());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try (ArtifactStream in = file.open()) {
            ListAnswer<T> answer = ListReader.read(in, file.path(), format);
            FileReading reading = of(in.finish(true), list, answer);
            return () -> reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> FileReading of(Artifact artifact, OpenStackList<T> list, ListAnswer<T> answer) {
        return new FileReading(artifact, Optional.of(new ListFile<>(list, answer)));
    }
}
