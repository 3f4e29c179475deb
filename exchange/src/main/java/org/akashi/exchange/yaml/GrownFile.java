package org.akashi.exchange.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of the library that a list of it grew in: every line that was there stays as it is, whoever wrote it, with its comments.
 *
 * @param path within the library, with {@code /}
 * @param before the file as it is
 * @param text the file as it becomes
 */
public record GrownFile(String path, String before, String text) {

    private static final int LONGEST = 1 << 26;

    /**
     * Adds items at the end of the list under a key of the file.
     *
     * @return nothing if the list does not have a line for each item, so that nothing can be put below the last
     */
    public static Optional<GrownFile> of(String path, String before, String key, List<Tree> items) {
        Optional<Node> root =
                new Compose(LoadSettings.builder().setCodePointLimit(LONGEST).build()).composeString(before);
        Optional<String> text = root.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .flatMap(mapping -> list(mapping, key))
                .flatMap(list -> grown(before, list, key, items));
        return text.filter(grown -> saysBoth(path, before, grown, key, items))
                .map(grown -> new GrownFile(path, before, grown));
    }

    private static Optional<SequenceNode> list(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .findFirst();
    }

    private static Optional<String> grown(String before, SequenceNode list, String key, List<Tree> items) {
        Mark start = list.getStartMark().orElseThrow();
        Mark end = list.getEndMark().orElseThrow();
        String ending = before.contains("\r\n") ? "\r\n" : "\n";
        if (list.getFlowStyle() != FlowStyle.BLOCK) {
            return Optional.empty();
        }
        int last = lastLineEnd(before, before.offsetByCodePoints(0, end.getIndex()), start.getColumn());
        String head = before.substring(0, last);
        return Optional.of(head
                + (head.endsWith("\n") ? "" : ending)
                + lines(key, items, start.getColumn(), ending)
                + before.substring(last));
    }

    /** Where the last line of a list ends: blank lines, and comments further to the left than its items, are no part of it. */
    private static int lastLineEnd(String text, int end, int column) {
        int last = end;
        while (last > 0) {
            int begin = text.lastIndexOf('\n', last - 2) + 1;
            String line = text.substring(begin, last);
            boolean within = line.endsWith("\n") || last == text.length();
            boolean comment = line.strip().startsWith("#") && line.indexOf('#') < column;
            if (within && !line.isBlank() && !comment) {
                return last;
            }
            last = begin;
        }
        return end;
    }

    /** The items as lines, their dashes in a column. */
    private static String lines(String key, List<Tree> items, int column, String ending) {
        String indent = " ".repeat(column);
        return YamlText.of(Tree.entries().with(key, Tree.items(items)).build())
                .lines()
                .skip(1)
                .map(line -> line.isEmpty() ? line : indent + line.substring(2))
                .collect(Collectors.joining(ending, "", ending));
    }

    private static boolean saysBoth(String path, String before, String grown, String key, List<Tree> items) {
        Map<String, Tree> was = YamlFile.parse(path, before).tree().values();
        Map<String, Tree> is = YamlFile.parse(path, grown).tree().values();
        return was.keySet().equals(is.keySet())
                && was.entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals(key)
                                ? entry.getValue() instanceof Tree.Items(List<Tree> old)
                                        && is.get(key) instanceof Tree.Items(List<Tree> all)
                                        && all.size() == old.size() + items.size()
                                        && all.subList(0, old.size()).equals(old)
                                        && all.subList(old.size(), all.size()).equals(items)
                                : entry.getValue().equals(is.get(entry.getKey())));
    }
}
