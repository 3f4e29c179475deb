package org.akashi.criteria;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A part of a YAML file with its place. What is wrong becomes a {@link Problem} with file and line, and reading goes on with a
 * stand-in, so that one reading tells everything; a library with problems is never used.
 */
public final class YamlNode {

    private static final char REPLACEMENT = '\ufffd';

    /** A file with more characters is no library's; the reader's own bound is too tight for large maps. */
    private static final int LONGEST = 1 << 26;

    private final String file;
    private final int line;
    private final @Nullable YamlTree node;
    private final Problems problems;
    private @Nullable Map<String, YamlNode> entries;

    private YamlNode(String file, int line, @Nullable YamlTree node, Problems problems) {
        this.file = file;
        this.line = line;
        this.node = node;
        this.problems = problems;
    }

    /** Reads a file of a library; a file that is not there or no YAML is a problem, and an empty node. */
    public static YamlNode parse(LibrarySource source, String file, Problems problems) {
        return parse(source, file, file, problems);
    }

    /**
     * The same, under another name.
     *
     * @param path of the file within its source
     * @param file the name in problems
     */
    public static YamlNode parse(LibrarySource source, String path, String file, Problems problems) {
        Optional<byte[]> bytes = source.bytes(path);
        if (bytes.isEmpty()) {
            problems.add(Problem.Code.MISSING_FILE, file, 0);
            return new YamlNode(file, 0, null, problems);
        }
        String text = new String(bytes.get(), StandardCharsets.UTF_8);
        if (!isUtf8(bytes.get())) {
            String before = text.substring(0, text.indexOf(REPLACEMENT));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            problems.add(Problem.Code.NOT_UTF_8, file, line);
            return new YamlNode(file, 0, null, problems);
        }
        try {
            YamlTree root = PlainYaml.read(text).or(() -> tree(file, text)).orElse(null);
            YamlNode node = of(file, 1, root, problems);
            if (root == null) {
                node.problem(Problem.Code.EMPTY, file);
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(Problem.Code.NOT_YAML, file, line, e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(Problem.Code.NOT_YAML, file, 0, String.valueOf(e.getMessage()));
        }
        return new YamlNode(file, 0, null, problems);
    }

    private static Optional<YamlTree> tree(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(LONGEST)
                .build();
        return new Compose(settings).composeString(text).map(root -> YamlTree.of(root, 1));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static YamlNode of(String file, int parentLine, @Nullable YamlTree node, Problems problems) {
        int line = node == null ? parentLine : node.line();
        return new YamlNode(file, line, node, problems);
    }

    /** {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** Notes that something is wrong here. */
    public void problem(Problem.Code code, String... arguments) {
        problems.add(code, file, line, arguments);
    }

    /** The value of a key that must be there. */
    public YamlNode child(String key) {
        return optional(key).orElseGet(() -> {
            if (node != null) {
                problem(Problem.Code.MISSING_KEY, key);
            }
            return new YamlNode(file, line, null, problems);
        });
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    private Map<String, YamlNode> entries() {
        Map<String, YamlNode> known = entries;
        if (known == null) {
            known = readEntries();
            entries = known;
        }
        return known;
    }

    private Map<String, YamlNode> readEntries() {
        Map<String, YamlNode> read = new TreeMap<>();
        switch (node) {
            case null -> {}
            case YamlTree.Mapping mapping -> {
                for (YamlTree.Entry entry : mapping.entries()) {
                    YamlNode key = of(file, line, entry.key(), problems);
                    YamlNode value = of(file, key.line, entry.value(), problems);
                    if (read.putIfAbsent(key.text(), value) != null) {
                        key.problem(Problem.Code.DUPLICATE_KEY, key.text());
                    }
                }
            }
            default -> problem(Problem.Code.WRONG_SHAPE, "mapping");
        }
        return read;
    }

    /** Whether there is nothing here: the file could not be read, or a key that was asked for is not there. */
    public boolean isMissing() {
        return node == null;
    }

    /** Whether the mapping has the key. */
    public boolean has(String key) {
        return entries().containsKey(key);
    }

    /** The text of a key, or another text if the key is not there. */
    public String textOr(String key, String otherwise) {
        YamlNode value = entries().get(key);
        return value == null ? otherwise : value.text();
    }

    /** The constant of a key, or another one if the key is not there. */
    public <E extends Enum<E>> E constantOr(String key, E otherwise) {
        YamlNode value = entries().get(key);
        return value == null ? otherwise : value.constant(otherwise.getDeclaringClass());
    }

    /** The texts of a list, or none if the key is not there. */
    public List<String> textsOr(String key) {
        YamlNode value = entries().get(key);
        return value == null ? List.of() : value.texts();
    }

    /** The values by key, sorted. */
    public SortedMap<String, YamlNode> mapping() {
        return new TreeMap<>(entries());
    }

    public String file() {
        return file;
    }

    /** 1 for the first line of the file. */
    public int line() {
        return line;
    }

    /** States which keys have a meaning here; every other one is a problem. */
    public YamlNode only(String... keys) {
        Set<String> known = Set.of(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem(Problem.Code.UNKNOWN_KEY, key);
            }
        });
        return this;
    }

    /** The items of a list, of which there must be one at least. */
    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        switch (node) {
            case null -> {}
            case YamlTree.Sequence sequence -> {
                sequence.items().forEach(item -> items.add(of(file, line, item, problems)));
                if (items.isEmpty()) {
                    problem(Problem.Code.EMPTY, "list");
                }
            }
            default -> problem(Problem.Code.WRONG_SHAPE, "list");
        }
        return items;
    }

    /** The texts of a list. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The texts of a list, or a text that stands alone. */
    public List<String> oneOrMore() {
        return node instanceof YamlTree.Scalar ? List.of(text()) : texts();
    }

    /** The text of a scalar, without blanks around it; it must have content. */
    public String text() {
        return switch (node) {
            case null -> "";
            case YamlTree.Scalar scalar -> {
                String text = scalar.text().strip();
                if (text.isEmpty()) {
                    problem(Problem.Code.EMPTY, "text");
                }
                yield text;
            }
            default -> {
                problem(Problem.Code.WRONG_SHAPE, "text");
                yield "";
            }
        };
    }

    /** The lines of a block of text ({@code |}), each with its line in the file. */
    public void lines(LineReader reader) {
        switch (node) {
            case null -> {}
            case YamlTree.Scalar scalar -> {
                String text = scalar.text();
                int at = 0;
                for (int i = line + 1; at < text.length(); i++) {
                    int end = text.indexOf('\n', at);
                    int stop = end < 0 ? text.length() : end;
                    reader.line(i, text.substring(at, stop));
                    at = stop + 1;
                }
            }
            default -> problem(Problem.Code.WRONG_SHAPE, "text");
        }
    }

    /** Takes a line of text. */
    @FunctionalInterface
    public interface LineReader {
        /** @param number 1 for the first line of the file */
        void line(int number, String text);
    }

    /** A whole number from 1. */
    public int number() {
        String text = text();
        if (text.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            problem(Problem.Code.WRONG_SHAPE, "number");
        }
        return 1;
    }

    /** Both languages. */
    public Bilingual bilingual() {
        only("ja", "en");
        return new Bilingual(joined(child("ja").text()), child("en").text());
    }

    /** One language or both; the one that is not there is empty. */
    public Bilingual anyLanguage() {
        only("ja", "en");
        if (!has("ja") && !has("en")) {
            problem(Problem.Code.MISSING_KEY, "ja");
        }
        return new Bilingual(joined(textOr("ja", "")), textOr("en", ""));
    }

    /** A folded scalar joins its lines with blanks; between Japanese characters there are none. */
    private static String joined(String japanese) {
        return japanese.indexOf(' ') < 0
                ? japanese
                : japanese.replaceAll(
                        "(?<=[\\u3000-\\u30ff\\u4e00-\\u9fff\\uff00-\\uffef]) (?=[\\u3000-\\u30ff\\u4e00-\\u9fff\\uff00-\\uffef])",
                        "");
    }

    /** A constant, written in lower case with hyphens. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String text = text();
        for (E constant : constants) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            problem(Problem.Code.UNKNOWN_VALUE, text, known(constants));
        }
        return constants[0];
    }

    private static String known(Enum<?>[] constants) {
        return Arrays.stream(constants).map(YamlNode::written).collect(Collectors.joining(", "));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
