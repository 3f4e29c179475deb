package org.akashi.read.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.EvidenceRef;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML file, with its line and its place. */
final class YamlValue {

    private final Node node;
    private final String file;
    private final EvidenceRef place;

    YamlValue(Node node, String file, EvidenceRef place) {
        this.node = node;
        this.file = file;
        this.place = place;
    }

    EvidenceRef place() {
        return place;
    }

    /** The exception that says what is wrong on this value's line. */
    ReadException wrong(Code code, String... arguments) {
        return ReadException.of(code, file, line(), arguments);
    }

    /** The line it begins on, from 1. */
    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Names and values of a mapping whose names are the writer's choice, in order; a name may be there twice. */
    List<Map.Entry<YamlValue, YamlValue>> entries() {
        List<Map.Entry<YamlValue, YamlValue>> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping().getValue()) {
            YamlValue key = new YamlValue(tuple.getKeyNode(), file, place);
            entries.add(Map.entry(key, new YamlValue(tuple.getValueNode(), file, place.child(key.text()))));
        }
        return entries;
    }

    /** The value itself, if it is a mapping with no members but these. */
    YamlValue checkMembers(Set<String> names) {
        Set<String> seen = new TreeSet<>();
        for (NodeTuple tuple : mapping().getValue()) {
            YamlValue key = new YamlValue(tuple.getKeyNode(), file, place);
            String name = key.text();
            if (!names.contains(name)) {
                throw key.wrong(Code.UNKNOWN_MEMBER, name, String.join(", ", new TreeSet<>(names)));
            }
            if (!seen.add(name)) {
                throw key.wrong(Code.WRONG_FORM, name, "given once");
            }
        }
        return this;
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw wrong(Code.WRONG_FORM, name(), "a mapping of names to values");
    }

    private String name() {
        String pointer = place.pointer();
        return pointer.isEmpty() ? "the file" : pointer.substring(1).replace('/', ' ');
    }

    /** A member of a mapping; nothing if it is absent or null. */
    Optional<YamlValue> member(String name) {
        for (NodeTuple tuple : mapping().getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                boolean absent = tuple.getValueNode() instanceof ScalarNode scalar
                        && scalar.getTag().equals(Tag.NULL);
                return absent
                        ? Optional.empty()
                        : Optional.of(new YamlValue(tuple.getValueNode(), file, place.child(name)));
            }
        }
        return Optional.empty();
    }

    YamlValue required(String name) {
        return member(name).orElseThrow(() -> wrong(Code.MISSING_MEMBER, name));
    }

    /** The items of a member that is a list; none if it is absent. */
    List<YamlValue> list(String name) {
        Optional<YamlValue> member = member(name);
        if (member.isEmpty()) {
            return List.of();
        }
        if (!(member.get().node instanceof SequenceNode sequence)) {
            throw member.get().wrong(Code.WRONG_FORM, name, "a list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(item, file, member.get().place.child(Integer.toString(items.size()))));
        }
        return items;
    }

    /** The text of a scalar, as it is written. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong(Code.WRONG_FORM, name(), "a text");
    }
}
