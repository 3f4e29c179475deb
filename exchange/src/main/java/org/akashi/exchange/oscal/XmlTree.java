package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Unreadable;
import org.akashi.exchange.table.XmlPart;
import org.akashi.exchange.yaml.Tree;

/**
 * OSCAL's XML as the tree that its JSON is: elements that may repeat are lists under their plural, attributes are texts, and marked
 * up text is Markdown. See "OSCAL XML to JSON" in the format's own documentation.
 */
final class XmlTree {

    /** The key of the list that elements of a name become. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("group", "groups"),
            Map.entry("control", "controls"),
            Map.entry("param", "params"),
            Map.entry("prop", "props"),
            Map.entry("link", "links"),
            Map.entry("part", "parts"),
            Map.entry("guideline", "guidelines"),
            Map.entry("constraint", "constraints"),
            Map.entry("test", "tests"),
            Map.entry("value", "values"),
            Map.entry("choice", "choice"),
            Map.entry("import", "imports"),
            Map.entry("include-controls", "include-controls"),
            Map.entry("exclude-controls", "exclude-controls"),
            Map.entry("insert-controls", "insert-controls"),
            Map.entry("with-id", "with-ids"),
            Map.entry("matching", "matching"),
            Map.entry("set-parameter", "set-parameters"),
            Map.entry("alter", "alters"),
            Map.entry("add", "adds"),
            Map.entry("remove", "removes"),
            Map.entry("resource", "resources"),
            Map.entry("rlink", "rlinks"),
            Map.entry("role", "roles"),
            Map.entry("party", "parties"),
            Map.entry("location", "locations"),
            Map.entry("revision", "revisions"),
            Map.entry("document-id", "document-ids"),
            Map.entry("responsible-party", "responsible-parties"),
            Map.entry("mapping", "mappings"),
            Map.entry("map", "maps"),
            Map.entry("source", "sources"),
            Map.entry("target", "targets"),
            Map.entry("qualifier", "qualifiers"),
            Map.entry("unmapped-controls", "unmapped-controls"));

    /** Elements whose marked up text stands under {@code prose}, beside other keys. */
    private static final Set<String> PROSE = Set.of("part", "guideline");

    private final XmlPart xml;

    private XmlTree(XmlPart xml) {
        this.xml = xml;
    }

    /** The key of the list that elements of a name become, or empty if they are no list. */
    static String list(String element) {
        return LISTS.getOrDefault(element, "");
    }

    static Tree read(byte[] bytes) throws Unreadable {
        try {
            XmlPart xml = XmlPart.of(bytes);
            if (!xml.nextElement()) {
                throw new Unreadable(Remark.Code.NOTHING_THERE, 0);
            }
            String root = xml.name();
            Tree content = new XmlTree(xml).element();
            while (xml.hasNext()) {
                xml.next();
            }
            return new Tree.Entries(Map.of(root, content));
        } catch (XMLStreamException damaged) {
            throw XmlPart.unreadable(damaged);
        }
    }

    /** The element that has just begun, to its end. */
    private Tree element() throws XMLStreamException, Unreadable {
        String name = xml.name();
        int outer = xml.depth();
        Map<String, Tree> entries = new LinkedHashMap<>();
        xml.attributes().forEach((key, value) -> entries.put(key, new Tree.Text(value)));
        Map<String, List<Tree>> lists = new LinkedHashMap<>();
        StringBuilder line = new StringBuilder();
        List<String> blocks = new ArrayList<>();
        while (xml.depth() >= outer) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String child = xml.name();
                    String list = LISTS.get(child);
                    if (Markup.isBlock(child)) {
                        blocks.add(Markup.block(xml));
                    } else if (Markup.isInline(child)) {
                        line.append(Markup.inline(xml));
                    } else if (list != null) {
                        List<Tree> items = lists.computeIfAbsent(list, k -> new ArrayList<>());
                        entries.putIfAbsent(list, new Tree.Items(List.of()));
                        items.add(element());
                    } else {
                        entries.merge(child, element(), XmlTree::and);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> line.append(xml.text());
                default -> {}
            }
        }
        lists.forEach((key, items) -> entries.put(key, new Tree.Items(items)));
        String text = blocks.isEmpty() ? Markup.oneLine(line) : String.join("\n\n", blocks);
        if (PROSE.contains(name)) {
            if (!text.isEmpty()) {
                entries.put("prose", new Tree.Text(text));
            }
        } else if (entries.isEmpty() && !name.equals("include-all")) {
            return new Tree.Text(text);
        } else if (!text.isEmpty()) {
            entries.putIfAbsent("value", new Tree.Text(text));
        }
        return new Tree.Entries(entries);
    }

    /** Elements that repeat without being known to. */
    private static Tree and(Tree first, Tree next) {
        List<Tree> items = new ArrayList<>();
        if (first instanceof Tree.Items(List<Tree> earlier)) {
            items.addAll(earlier);
        } else {
            items.add(first);
        }
        items.add(next);
        return new Tree.Items(items);
    }
}
