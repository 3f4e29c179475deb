package org.akashi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.ovn.db.Database;
import org.akashi.read.ovn.db.DatabaseFile;

/**
 * The OVN databases of the evidence: of each the first that is usable, in order of path.
 *
 * @param all every database that was read, usable or not
 * @param unmodelled a second database of a kind, since which networks the two share cannot be told
 */
record OvnEvidence(
        List<FileReading.OvnDatabase> all,
        Optional<Database> northbound,
        Optional<Database> southbound,
        List<Unmodelled> unmodelled) {

    static OvnEvidence of(List<FileReading> readings) {
        List<FileReading.OvnDatabase> all = new ArrayList<>();
        readings.forEach(reading -> reading.database().ifPresent(all::add));
        List<Unmodelled> unmodelled = new ArrayList<>();
        Optional<Database> northbound = first(all, DatabaseFile.NORTHBOUND, unmodelled);
        Optional<Database> southbound = first(all, DatabaseFile.SOUTHBOUND, unmodelled);
        return new OvnEvidence(all, northbound, southbound, unmodelled);
    }

    private static Optional<Database> first(
            List<FileReading.OvnDatabase> all, DatabaseFile file, List<Unmodelled> unmodelled) {
        Optional<Database> first = Optional.empty();
        for (FileReading.OvnDatabase database : all) {
            if (database.file() != file || !database.content().usable()) {
                continue;
            }
            if (first.isEmpty()) {
                first = Optional.of(database.content());
            } else {
                EvidenceRef place = EvidenceRef.whole(database.content().artifact());
                String setting = "a second database beside " + first.get().artifact();
                unmodelled.add(new Unmodelled(Unmodelled.EVERYTHING, setting, place));
            }
        }
        return first;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        all.forEach(database -> diagnostics.addAll(database.content().problems().all()));
        return diagnostics;
    }
}
