package org.akashi.evidence.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened after sealing, in a file beside the package. A line holds an event, the head of the log with it, and the proof that
 * this log continues the sealed one: {@code {"event":{…},"size":5,"root":"…","proof":["…"]}}.
 *
 * <p>Nobody has signed the end of this log, so events that are cut off its end leave no trace in it.
 */
public final class AfterLog {

    /** What is read of it: events up to the first line that does not fit, and that line's number from 1, or 0. */
    public record Reading(List<CustodyEvent> events, int fault) {
        public Reading {
            events = List.copyOf(events);
        }
    }

    private AfterLog() {}

    /**
     * The line of a further event.
     *
     * @param sealed lines of the sealed log
     * @param after events there are already
     */
    public static String line(List<String> sealed, List<CustodyEvent> after, CustodyEvent event) {
        MerkleTree tree = MerkleTree.of(sealed);
        after.forEach(earlier -> tree.append(earlier.line()));
        tree.append(event.line());
        TreeHead head = tree.head();
        ObjectNode json = JsonText.object();
        json.set("event", event.json());
        json.put("size", head.size()).put("root", head.root());
        ArrayNode proof = json.putArray("proof");
        tree.consistency(sealed.size(), head.size()).forEach(proof::add);
        return JsonText.print(json);
    }

    /** Reads the lines behind a sealed log; each has to be what {@link #line} makes. */
    public static Reading read(List<String> sealed, TreeHead head, List<String> lines) {
        List<CustodyEvent> events = new ArrayList<>();
        for (String line : lines) {
            Optional<CustodyEvent> event = JsonText.parse(line)
                    .filter(json -> proves(head, json))
                    .flatMap(json ->
                            json.get("event") instanceof ObjectNode inner ? CustodyEvent.of(inner) : Optional.empty())
                    .filter(found -> found.seq() == sealed.size() + events.size())
                    .filter(found -> line(sealed, events, found).equals(line));
            if (event.isEmpty()) {
                return new Reading(events, events.size() + 1);
            }
            events.add(event.get());
        }
        return new Reading(events, 0);
    }

    private static boolean proves(TreeHead sealed, ObjectNode json) {
        List<String> proof = new ArrayList<>();
        if (json.get("proof") instanceof ArrayNode steps) {
            for (JsonNode step : steps) {
                proof.add(step.isString() ? step.stringValue() : "");
            }
        }
        long size = JsonText.number(json, "size");
        return size <= Integer.MAX_VALUE
                && TreeProof.continues(
                        sealed, new TreeHead((int) size, JsonText.text(json, "root")), List.copyOf(proof));
    }
}
