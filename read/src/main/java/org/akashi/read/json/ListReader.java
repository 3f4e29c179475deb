package org.akashi.read.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads list answers: {@code {"ports": [...]}} as an API gave it, or several such pages in an array. One element is in memory as a
 * tree at a time. What was read before a damaged place is kept.
 */
public final class ListReader<T> {

    private static final int MOST_NAMES = 8;

    private final JsonParser parser;
    private final ListFormat<T> format;
    private final EvidenceRef whole;
    private final Problems problems = new Problems();
    private final List<T> elements = new ArrayList<>();
    private Optional<String> openLink = Optional.empty();

    private ListReader(JsonParser parser, ListFormat<T> format, String artifact) {
        this.parser = parser;
        this.format = format;
        this.whole = EvidenceRef.whole(artifact);
    }

    /** Reads an answer; the stream is left wherever reading ended. */
    public static <T> ListAnswer<T> read(InputStream in, String artifact, ListFormat<T> format) {
        try (JsonParser parser = JsonStream.open(in)) {
            ListReader<T> reader = new ListReader<>(parser, format, artifact);
            try {
                reader.answer();
            } catch (JacksonException e) {
                JsonStream.report(e, reader.whole, reader.elements.size(), reader.problems);
            }
            return new ListAnswer<>(artifact, reader.elements, reader.openLink, reader.problems);
        }
    }

    private void answer() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.add(Diagnostic.Code.EMPTY_FILE, whole);
            return;
        }
        if (first == JsonToken.START_OBJECT) {
            page("");
        } else if (first == JsonToken.START_ARRAY) {
            pages();
        } else {
            otherApi("");
            return;
        }
        if (parser.nextToken() != null) {
            problems.add(
                    Diagnostic.Code.NOT_JSON,
                    whole,
                    "more after the end of the answer",
                    Integer.toString(parser.currentTokenLocation().getLineNr()),
                    Integer.toString(parser.currentTokenLocation().getColumnNr()));
        }
    }

    private void pages() {
        int index = 0;
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            if (token == JsonToken.START_OBJECT) {
                page("/" + index);
            } else {
                parser.skipChildren();
                otherApi("");
            }
            index++;
        }
        if (index == 0) {
            otherApi("");
        }
    }

    private void page(String prefix) {
        openLink = Optional.empty();
        boolean found = false;
        List<String> names = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String name = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (names.size() < MOST_NAMES) {
                names.add(name);
            }
            if (name.equals(format.key()) && first == JsonToken.START_ARRAY) {
                found = true;
                list(prefix + "/" + JsonPointer.escape(name));
            } else if (name.equals(format.key()) && first == JsonToken.START_OBJECT) {
                found = true;
                gathered(prefix + "/" + JsonPointer.escape(name));
            } else if (PageLink.isNamed(name, format.key())) {
                openLink = PageLink.next(JsonTree.value(parser, first)).or(() -> openLink);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            otherApi(String.join(", ", names));
        }
    }

    private void otherApi(String names) {
        problems.add(Diagnostic.Code.OTHER_API, whole, format.key(), names);
    }

    private void list(String pointer) {
        int index = 0;
        EvidenceRef.Items items = EvidenceRef.items(whole.artifact(), pointer);
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            EvidenceRef place = items.at(index);
            if (token == JsonToken.START_OBJECT) {
                element(JsonTree.object(parser, format.members()), place);
            } else {
                parser.skipChildren();
                problems.add(Diagnostic.Code.BAD_VALUE, place, format.key(), "not an object");
            }
            index++;
        }
    }

    /** Answers gathered by the id they belong to: each member holds a list. */
    private void gathered(String pointer) {
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String key = parser.currentName();
            String below = pointer + "/" + JsonPointer.escape(key);
            if (JsonStream.next(parser) == JsonToken.START_ARRAY) {
                items(key, below);
            } else {
                parser.skipChildren();
                problems.add(
                        Diagnostic.Code.BAD_VALUE,
                        new EvidenceRef(whole.artifact(), below),
                        format.key(),
                        "not a list");
            }
        }
    }

    private void items(String key, String pointer) {
        int index = 0;
        EvidenceRef.Items items = EvidenceRef.items(whole.artifact(), pointer);
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (token == JsonToken.START_OBJECT) {
                members.putAll(JsonTree.object(parser, format.members()));
            } else {
                Object item = JsonTree.value(parser, token);
                members.put(ListFormat.ITEM, item == null ? "" : item);
            }
            members.put(ListFormat.GATHERED_UNDER, key);
            element(members, items.at(index));
            index++;
        }
    }

    private void element(Map<String, Object> members, EvidenceRef place) {
        format.element()
                .apply(new JsonObject(new TreeMembers(members), place, problems))
                .ifPresent(elements::add);
    }
}
