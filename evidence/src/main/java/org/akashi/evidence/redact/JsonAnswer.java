package org.akashi.evidence.redact;

import java.util.List;
import java.util.Set;
import org.akashi.evidence.capture.CaptureRecord;

/**
 * What was seen of a JSON text while it passed.
 *
 * @param found whether the list that was asked for is in it
 * @param items elements of that list
 * @param lastId {@code id} of the last of them; empty if they have none
 * @param rest the other members of the outermost object, as a JSON object of its own, at most {@value #REST} bytes; else {@code {}}
 * @param redactions what was replaced
 */
public record JsonAnswer(
        boolean found, long items, String lastId, String rest, List<CaptureRecord.Redaction> redactions) {

    /** Bytes of what stands beside a list, at most. */
    static final int REST = 1 << 16;

    public JsonAnswer {
        redactions = List.copyOf(redactions);
    }

    /**
     * What to look for.
     *
     * @param list name of the list in the outermost object; empty if none is expected
     * @param id name of the member that marks an element
     * @param deep names below which every text is replaced, such as {@code metadata}
     * @param pairs whether {@code ["name", "value"]} is a member, as in maps of OVSDB (RFC 7047, section 5.1)
     * @param many whether several texts may stand one behind the other
     */
    public record Wanted(String list, String id, Set<String> deep, boolean pairs, boolean many) {
        public Wanted {
            deep = Set.copyOf(deep);
        }

        /** A list of elements with an {@code id}; below some names every text is replaced. */
        public static Wanted list(String list, String... deep) {
            return new Wanted(list, "id", Set.of(deep), false, false);
        }
    }
}
