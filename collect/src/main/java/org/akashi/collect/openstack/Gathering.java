package org.akashi.collect.openstack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.akashi.collect.Collecting;
import org.akashi.collect.http.Outcome;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.JsonCopy;
import org.akashi.evidence.redact.RedactionKey;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers about each element of a list, in one artefact: {@code {"group_members": {"<id>": [...]}}}, each list as it was answered, byte
 * for byte.
 */
final class Gathering {

    private static final int LONGEST = 1 << 26;

    /** After so many refusals of one kind in a row, and no answer before, the others are not asked. */
    private static final int ENOUGH = 5;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Session session;
    private final Collecting work;
    private final ListCall call;
    private final ListCall.Each each;
    private final String unit;
    private final URI address;
    private final SortedMap<String, Outcome.Failed> refused = new TreeMap<>();
    private int answered;
    private int inARow;
    private int asked;

    Gathering(Session session, Collecting work, ListCall call, ListCall.Each each, URI address) {
        this.session = session;
        this.work = work;
        this.call = call;
        this.each = each;
        this.unit = call.unit(session.region());
        this.address = address;
    }

    void run() {
        String from = "openstack/" + session.region() + "/" + each.list();
        try {
            SortedSet<String> ids = ParentIds.of(work, work.pages(from), each);
            if (work.pages(from).isEmpty()) {
                work.gap(unit, "not-asked", "there is no " + each.list() + " to ask about");
                return;
            }
            SortedMap<String, String> origin = new TreeMap<>(session.token().facts());
            origin.put("source", address.toString());
            origin.put("request", "GET " + call.path() + " for each of " + each.list());
            try (InputStream parts = new SequenceInputStream(new Parts(ids.iterator()))) {
                work.json(unit, unit + ".json", origin, parts, wanted(""), seen -> facts(ids.size()));
            }
            report(ids.size());
        } catch (IOException failed) {
            work.gap(unit, "broken-off", String.valueOf(failed.getMessage()));
        }
    }

    private static JsonAnswer.Wanted wanted(String list) {
        return JsonAnswer.Wanted.list(list);
    }

    private SortedMap<String, String> facts(int all) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("asked", String.valueOf(asked));
        facts.put("answered", String.valueOf(answered));
        facts.put("elements", String.valueOf(all));
        facts.put("permission", session.permission());
        return facts;
    }

    private void report(int all) {
        refused.forEach((id, failed) -> work.gap(unit + "#" + id, failed.reason(), failed.detail()));
        if (asked < all) {
            work.gap(unit + "#others", "not-asked", (all - asked) + " more, after " + ENOUGH + " refusals in a row");
        }
    }

    /** The artefact, made as it is read. */
    private final class Parts implements Enumeration<InputStream> {

        private final Iterator<String> ids;
        private final List<String> pending = new ArrayList<>();
        private boolean ended;
        private String between = "\n";

        Parts(Iterator<String> ids) {
            this.ids = ids;
            pending.add("{\"" + each.under() + "\": {");
        }

        @Override
        public boolean hasMoreElements() {
            return !ended || !pending.isEmpty();
        }

        @Override
        public InputStream nextElement() {
            if (!pending.isEmpty()) {
                return bytes(pending.removeFirst());
            }
            while (ids.hasNext() && !(answered == 0 && inARow >= ENOUGH)) {
                String id = ids.next();
                byte[] answer = ask(id);
                if (answer.length > 0) {
                    String head = between + "\"" + id + "\": ";
                    between = ",\n";
                    return new SequenceInputStream(bytes(head), new ByteArrayInputStream(answer));
                }
            }
            ended = true;
            return bytes("\n}}\n");
        }

        private static InputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The answer about one element; nothing if there is none, having noted why. */
    private byte[] ask(String id) {
        asked++;
        String path = call.path().replace("{id}", id);
        String base = address.toString().replaceAll("/+$", "");
        String version = path.startsWith("/v") ? path.substring(0, path.indexOf('/', 1)) : "";
        String below = !version.isEmpty() && base.endsWith(version) ? path.substring(version.length()) : path;
        switch (session.get(call.service(), URI.create(base + below))) {
            case Outcome.Failed failed -> {
                if (failed.status() != 404) {
                    refused.put(id, failed);
                }
                inARow++;
                return new byte[0];
            }
            case Outcome.Answered(InputStream body, Map<String, String> _) -> {
                try (body) {
                    byte[] whole = body.readNBytes(LONGEST);
                    JsonAnswer seen = JsonCopy.copy(
                            new ByteArrayInputStream(whole),
                            new ByteArrayOutputStream(),
                            wanted(call.list()),
                            RedactionKey.generate());
                    if (!call.list().isEmpty() && !seen.found()) {
                        throw new IOException("the answer has no list '" + call.list() + "'");
                    }
                    answered++;
                    inARow = 0;
                    return call.list().isEmpty() ? whole : list(whole);
                } catch (IOException wrong) {
                    refused.put(id, new Outcome.Failed("broken-off", String.valueOf(wrong.getMessage()), 0));
                    return new byte[0];
                }
            }
        }
    }

    /** The bytes of the list in an answer that is known to be well formed and to have it. */
    private byte[] list(byte[] whole) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), whole)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean ours = json.currentName().equals(call.list());
                json.nextToken();
                int from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                if (ours) {
                    int to = (int) json.currentLocation().getByteOffset();
                    return java.util.Arrays.copyOfRange(whole, from, to);
                }
            }
            return new byte[0];
        }
    }
}
