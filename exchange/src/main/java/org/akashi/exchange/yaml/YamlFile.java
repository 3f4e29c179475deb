package org.akashi.exchange.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of the library: its path within it, the comment at its head, and what it says.
 *
 * <p>Reading and writing gives the same tree. Comments further down and the layout are not kept.
 *
 * @param path with {@code /}
 * @param innerComments how many lines of comment stand further down, which is all that is kept of them
 * @param comment without the number signs, a line each; empty if there is none
 */
public record YamlFile(String path, String comment, Tree.Entries tree, int innerComments) {

    /** A file without comments further down. */
    public YamlFile(String path, String comment, Tree.Entries tree) {
        this(path, comment, tree, 0);
    }

    private static final int LONGEST = 1 << 26;
    private static final int DEEPEST = 64;

    /**
     * Reads a file that the library has read before, so that it is known to be sound.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static YamlFile parse(String path, String text) {
        Node root = new Compose(
                        LoadSettings.builder().setCodePointLimit(LONGEST).build())
                .composeString(text)
                .orElseThrow(() -> new IllegalArgumentException(path + " is empty"));
        if (!(tree(root, 0) instanceof Tree.Entries entries)) {
            throw new IllegalArgumentException(path + " is no mapping");
        }
        String comment = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.startsWith("# ") ? line.substring(2) : line.substring(1))
                .collect(Collectors.joining("\n"));
        int inner = (int) text.lines()
                .dropWhile(line -> line.startsWith("#"))
                .filter(line -> line.strip().startsWith("#"))
                .count();
        return new YamlFile(path, comment, entries, inner);
    }

    private static Tree tree(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        return switch (node) {
            case ScalarNode scalar -> new Tree.Text(scalar.getValue());
            case SequenceNode sequence -> {
                List<Tree> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(tree(item, depth + 1)));
                yield new Tree.Items(items);
            }
            case MappingNode mapping -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(tuple -> entries.put(
                                tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "",
                                tree(tuple.getValueNode(), depth + 1)));
                yield new Tree.Entries(entries);
            }
            default -> throw new IllegalArgumentException("not a tree");
        };
    }

    /** The file as it is written. */
    public String text() {
        StringBuilder text = new StringBuilder();
        comment.lines()
                .forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        return text.append(YamlText.of(tree)).toString();
    }
}
