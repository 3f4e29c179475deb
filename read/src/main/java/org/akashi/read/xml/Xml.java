package org.akashi.read.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.EvidenceRef;

/** An element of a document. Names are as written, prefixes included. */
public final class Xml {

    private final String name;
    private final Map<String, String> attributes;
    private final EvidenceRef place;
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Xml(String name, Map<String, String> attributes, EvidenceRef place) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
        this.place = place;
    }

    void add(Xml child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    public String name() {
        return name;
    }

    /** Its place: an XPath that tells every step's number among the steps of its name, {@code /domain/devices[1]/disk[2]}. */
    public EvidenceRef place() {
        return place;
    }

    /** The value of an attribute; none if it is absent or empty. */
    public Optional<String> attribute(String named) {
        return Optional.ofNullable(attributes.get(named)).filter(value -> !value.isEmpty());
    }

    /** Whether an attribute has that value. */
    public boolean is(String named, String value) {
        return value.equals(attributes.get(named));
    }

    /** The text directly within it, without space at its ends; none if it is blank. */
    public Optional<String> text() {
        return Optional.of(text.toString().strip()).filter(value -> !value.isEmpty());
    }

    public List<Xml> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements at the end of a path of names, divided by {@code /}, in order of place. */
    public List<Xml> all(String path) {
        List<Xml> found = List.of(this);
        for (String step : path.split("/", -1)) {
            found = found.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** The first element at the end of a path. */
    public Optional<Xml> first(String path) {
        return all(path).stream().findFirst();
    }

    /** Whether there is an element at the end of a path. */
    public boolean has(String path) {
        return first(path).isPresent();
    }

    /** The text of the first element at the end of a path. */
    public Optional<String> text(String path) {
        return first(path).flatMap(Xml::text);
    }

    /** An attribute of the first element at the end of a path that has it. */
    public Optional<String> attribute(String path, String named) {
        return all(path).stream()
                .flatMap(element -> element.attribute(named).stream())
                .findFirst();
    }
}
