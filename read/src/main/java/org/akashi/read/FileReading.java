package org.akashi.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.akashi.evidence.ArtifactStream;
import org.akashi.evidence.EvidenceFile;
import org.akashi.model.Artifact;
import org.akashi.read.json.ListAnswer;
import org.akashi.read.json.ListReader;
import org.akashi.read.openstack.OpenStackList;
import org.akashi.read.ovn.Tables;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;

/**
 * One file, read.
 *
 * @param list what it holds of which list
 * @param database what it holds of which database
 */
record FileReading(Artifact artifact, Optional<ListFile<?>> list, Optional<OvnDatabase> database) {

    /** An answer and the list it belongs to. */
    record ListFile<T>(OpenStackList<T> list, ListAnswer<T> answer) {}

    /** A database and which one it is. */
    record OvnDatabase(DatabaseFile file, Database content) {}

    /** Reads a file as the given content, or only hashes it where nobody takes it. */
    static FileReading of(EvidenceFile file, Optional<EvidenceName.Content> content) {
        try (ArtifactStream in = file.open()) {
            Optional<ListFile<?>> list = Optional.empty();
            Optional<OvnDatabase> database = Optional.empty();
            if (content.isPresent()) {
                switch (content.get()) {
                    case EvidenceName.Content.ListAnswerFile(OpenStackList<?> of) ->
                        list = Optional.of(list(in, file.path(), of));
                    case EvidenceName.Content.OvnFile(DatabaseFile of, boolean dump) ->
                        database = Optional.of(new OvnDatabase(
                                of,
                                dump
                                        ? of.dump(in, file.path(), Tables.of(of))
                                        : of.backup(in, file.path(), Tables.of(of))));
                }
            }
            return new FileReading(in.finish(content.isPresent()), list, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> ListFile<T> list(ArtifactStream in, String path, OpenStackList<T> list) {
        return new ListFile<>(list, ListReader.read(in, path, list.format()));
    }
}
