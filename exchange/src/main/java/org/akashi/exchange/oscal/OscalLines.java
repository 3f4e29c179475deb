package org.akashi.exchange.oscal;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.Decoded;
import org.akashi.exchange.table.XmlPart;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The lines in which parts of an OSCAL file stand that has been read, by their JSON pointers. The file is read a second time, and only
 * if there is something to be said of it, so that a large one costs no memory for places that nobody asks for.
 */
final class OscalLines {

    private static final Pattern POINTER = Pattern.compile("/(catalog|profile|mapping-collection)(/.*)?");

    /** A part that is asked for, or on the way to one. */
    private static final class Wanted {
        private final Map<String, Wanted> below = new HashMap<>();
        private int line;

        Wanted add(String key) {
            return below.computeIfAbsent(key, k -> new Wanted());
        }

        /** The line of a pointer, or of the nearest part above it that is there. */
        int line(String pointer) {
            Wanted at = this;
            int found = line;
            for (String key : keys(pointer)) {
                Wanted next = at.below.get(key);
                if (next == null || next.line == 0) {
                    break;
                }
                found = next.line;
                at = next;
            }
            return found;
        }
    }

    private OscalLines() {}

    private static List<String> keys(String pointer) {
        return List.of(pointer.substring(1).split("/", -1));
    }

    /** Puts the line before every pointer in what was said: {@code line 12, /catalog/groups/0}. */
    static void tell(byte[] bytes, String extension, Remarks remarks) throws Unreadable {
        Wanted root = new Wanted();
        boolean any = false;
        for (Remark remark : remarks.list()) {
            any |= want(root, remark.place());
            for (String argument : remark.arguments()) {
                any |= want(root, argument);
            }
        }
        if (!any) {
            return;
        }
        root.line = 1;
        switch (extension) {
            case "json" -> json(bytes, root);
            case "xml" -> xml(bytes, root);
            default -> yaml(Decoded.of(bytes).text(), root);
        }
        remarks.replace(remark -> POINTER.matcher(remark.place()).matches()
                ? new Remark(
                        remark.code(),
                        remark.file(),
                        root.line(remark.place()),
                        told(root, remark.place()),
                        remark.arguments().stream()
                                .map(argument -> told(root, argument))
                                .toList())
                : remark);
    }

    private static boolean want(Wanted root, String pointer) {
        if (!POINTER.matcher(pointer).matches()) {
            return false;
        }
        Wanted at = root;
        for (String key : keys(pointer)) {
            at = at.add(key);
        }
        return true;
    }

    private static String told(Wanted root, String text) {
        return POINTER.matcher(text).matches() ? "line " + root.line(text) + ", " + text : text;
    }

    private static void json(byte[] bytes, Wanted root) throws Unreadable {
        try (JsonParser parser = JsonTree.parser(bytes)) {
            json(parser, parser.nextToken(), root);
        }
    }

    private static void json(JsonParser parser, JsonToken token, Wanted wanted) {
        wanted.line = parser.currentTokenLocation().getLineNr();
        if (wanted.below.isEmpty()) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Wanted next = wanted.below.get(parser.currentName());
                JsonToken value = parser.nextToken();
                step(parser, value, next);
            }
        } else if (token == JsonToken.START_ARRAY) {
            int at = 0;
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                step(parser, item, wanted.below.get(String.valueOf(at++)));
            }
        }
    }

    private static void step(JsonParser parser, JsonToken token, @Nullable Wanted next) {
        if (next == null) {
            parser.skipChildren();
        } else {
            json(parser, token, next);
        }
    }

    private static void xml(byte[] bytes, Wanted root) throws Unreadable {
        try {
            XmlPart xml = XmlPart.of(bytes);
            if (xml.nextElement()) {
                Wanted next = root.below.get(xml.name());
                if (next != null) {
                    element(xml, next);
                }
            }
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
    }

    /** The element that has just begun, to its end; the one at a place in a list is counted as {@link XmlTree} does. */
    private static void element(XmlPart xml, Wanted wanted) throws XMLStreamException, Unreadable {
        wanted.line = xml.line();
        int outer = xml.depth();
        Map<String, Integer> counts = new HashMap<>();
        while (xml.depth() >= outer) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String list = XmlTree.list(xml.name());
            Wanted all = wanted.below.get(list.isEmpty() ? xml.name() : list);
            Wanted next = all;
            if (all != null && !list.isEmpty()) {
                int at = counts.merge(list, 1, Integer::sum) - 1;
                all.line = at == 0 ? xml.line() : all.line;
                next = all.below.get(String.valueOf(at));
            }
            if (next == null) {
                xml.skip();
            } else {
                element(xml, next);
            }
        }
    }

    private static void yaml(String text, Wanted root) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit((int) Limits.FILE).build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof MappingStartEvent) {
                value(events, event, root);
                return;
            }
        }
    }

    private static void value(Iterator<Event> events, Event event, @Nullable Wanted wanted) {
        if (wanted != null) {
            wanted.line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        }
        if (event instanceof SequenceStartEvent) {
            int at = 0;
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                value(events, next, wanted == null ? null : wanted.below.get(String.valueOf(at++)));
            }
        } else if (event instanceof MappingStartEvent) {
            for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
                String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
                value(events, events.next(), wanted == null ? null : wanted.below.get(name));
            }
        }
    }
}
