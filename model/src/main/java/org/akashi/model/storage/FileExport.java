package org.akashi.model.storage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A folder that a file server gives to a client (NFS).
 *
 * @param id {@code <system>/<form> <path> <client>}
 * @param name the path
 * @param system the file server's name in evidence
 * @param client address, prefix, host name, pattern of names or netgroup; {@code *} for everyone
 * @param options as they are named by the server, sorted
 * @param form whether it is in force, or only written in the settings
 */
public record FileExport(
        String id,
        String name,
        String system,
        String client,
        SortedSet<String> options,
        Form form,
        EvidenceRef evidence)
        implements Element {

    /** What everyone is called. */
    public static final String EVERYONE = "*";

    /** Where it is told. */
    public enum Form {
        /** The server's own table, with all options that are in force. */
        IN_FORCE,
        /** The settings from which the table is made; options that are not named have the server's usual values. */
        SETTINGS
    }

    public FileExport {
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }

    /** The same export, of which a second list tells more options. */
    public FileExport with(FileExport other) {
        SortedSet<String> all = new TreeSet<>(options);
        all.addAll(other.options);
        return new FileExport(id, name, system, client, all, form, evidence);
    }

    public boolean writable() {
        return options.contains("rw");
    }

    /** Whether the client's administrator is the server's, too: {@code no_root_squash}. */
    public boolean trustsRoot() {
        return options.contains("no_root_squash") && !options.contains("all_squash");
    }

    /** Whether every user of the client's machine may ask, not only its administrator: {@code insecure}. */
    public boolean anySourcePort() {
        return options.contains("insecure");
    }

    /** Whether the client's word is all that tells who its users are: no {@code sec=krb5…}. */
    public boolean unauthenticated() {
        return options.stream().noneMatch(option -> option.startsWith("sec=krb5"))
                || options.stream().anyMatch(option -> option.matches("sec=(.*:)?(sys|none)(:.*)?"));
    }

    @Override
    public Cell cell() {
        return Cell.STORAGE_VIRTUALIZATION;
    }
}
