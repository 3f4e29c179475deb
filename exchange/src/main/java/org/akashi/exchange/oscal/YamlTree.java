package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.exchange.Limits;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.yaml.Tree;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML from outside as a tree: one document, no aliases, no key twice in a mapping, no deep nesting. */
final class YamlTree {

    private final Iterator<Event> events;

    private YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    static Tree read(String text) throws Unreadable {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit((int) Limits.FILE).build();
        try {
            YamlTree tree = new YamlTree(new Parse(settings).parseString(text).iterator());
            while (tree.events.hasNext()) {
                Event event = tree.events.next();
                if (event instanceof ScalarEvent
                        || event instanceof MappingStartEvent
                        || event instanceof SequenceStartEvent) {
                    return tree.value(event, 0);
                }
            }
            throw new Unreadable(Remark.Code.NOTHING_THERE, 0);
        } catch (MarkedYamlEngineException damaged) {
            throw new Unreadable(
                    Remark.Code.MALFORMED,
                    damaged.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "YAML",
                    String.valueOf(damaged.getProblem()));
        } catch (YamlEngineException damaged) {
            throw new Unreadable(Remark.Code.MALFORMED, 0, "YAML", String.valueOf(damaged.getMessage()));
        }
    }

    private static long line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private Tree value(Event event, int depth) throws Unreadable {
        if (depth > Limits.DEPTH) {
            throw new Unreadable(Remark.Code.TOO_DEEP, line(event), String.valueOf(Limits.DEPTH));
        }
        return switch (event) {
            case ScalarEvent scalar -> new Tree.Text(scalar.getValue());
            case AliasEvent alias -> throw new Unreadable(Remark.Code.ENTITY, line(alias));
            case SequenceStartEvent start -> {
                List<Tree> items = new ArrayList<>();
                for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                    items.add(value(next, depth + 1));
                }
                yield new Tree.Items(items);
            }
            case MappingStartEvent start -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
                    if (!(key instanceof ScalarEvent name)) {
                        throw new Unreadable(Remark.Code.MALFORMED, line(key), "YAML", "?");
                    }
                    if (entries.put(name.getValue(), value(events.next(), depth + 1)) != null) {
                        throw new Unreadable(Remark.Code.MALFORMED, line(key), "YAML", name.getValue());
                    }
                }
                yield new Tree.Entries(entries);
            }
            default ->
                throw new Unreadable(Remark.Code.MALFORMED, line(event), "YAML", String.valueOf(event.getEventId()));
        };
    }
}
