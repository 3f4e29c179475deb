package org.akashi.read.declaration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file of bounded size and depth, without aliases, as nodes that know their lines. No object is ever made from a tag. */
final class YamlFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 8;

    private YamlFile() {}

    /** The document; nothing if the file is empty. */
    static Optional<YamlValue> read(Path file) {
        String name = String.valueOf(file.getFileName());
        String text = text(file);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            checkEvents(new Parse(settings).parseString(text), file);
            Optional<Node> node = new Compose(settings).composeString(text);
            return node.map(n -> new YamlValue(n, file.toString(), EvidenceRef.whole(name)));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw ReadException.of(Code.NOT_YAML, file.toString(), line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw ReadException.of(Code.NOT_YAML, file.toString(), 0, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Path file) {
        try {
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            if (bytes.length > MAX_BYTES) {
                throw ReadException.of(Code.TOO_LARGE, file.toString(), 0, Integer.toString(MAX_BYTES));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw ReadException.of(Code.NO_SUCH_FILE, file.toString(), 0);
        } catch (IOException e) {
            throw ReadException.of(Code.UNREADABLE, file.toString(), 0, String.valueOf(e.getMessage()));
        }
    }

    /** Looks at the events before any tree is built: nesting without end must not exhaust the stack, nor aliases the memory. */
    private static void checkEvents(Iterable<Event> events, Path file) {
        int depth = 0;
        for (Event event : events) {
            int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                case Alias -> throw ReadException.of(Code.NOT_YAML, file.toString(), line, "aliases are not accepted");
                default -> {
                    // Scalars, comments, and the beginning and end of the document nest nothing.
                }
            }
            if (depth > MAX_DEPTH) {
                throw ReadException.of(Code.NOT_YAML, file.toString(), line, "nested too deeply");
            }
        }
    }
}
