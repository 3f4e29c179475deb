package org.akashi.criteria;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a YAML file says, each part with the line it begins in, 1 for the first. */
sealed interface YamlTree {

    /** 1 for the first line of the file. */
    int line();

    /** A text; numbers, dates and nothing at all are texts too. */
    record Scalar(String text, int line) implements YamlTree {}

    /** A list. */
    record Sequence(List<YamlTree> items, int line) implements YamlTree {}

    /** Values by key, in the order they are written, also where a key stands twice. */
    record Mapping(List<Entry> entries, int line) implements YamlTree {}

    /** A key with its value. */
    record Entry(YamlTree key, YamlTree value) {}

    /** The same as SnakeYAML has it; a part without a mark is on the line of what it is in. */
    static YamlTree of(Node node, int outer) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(outer);
        return switch (node) {
            case SequenceNode sequence -> {
                List<YamlTree> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(of(item, line)));
                yield new Sequence(items, line);
            }
            case MappingNode mapping -> {
                List<Entry> entries = new ArrayList<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    YamlTree key = of(tuple.getKeyNode(), line);
                    entries.add(new Entry(key, of(tuple.getValueNode(), key.line())));
                }
                yield new Mapping(entries, line);
            }
            case ScalarNode scalar -> new Scalar(scalar.getValue(), line);
            default -> new Scalar("", line);
        };
    }
}
