package org.akashi.read.declaration;

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

    private static final int MAX_DEPTH = 8;

    private YamlFile() {}

    /** The document; nothing if the file is empty. */
    static Optional<YamlValue> read(Path file) {
        return parse(TextFile.read(file, TextFile.BY_HAND));
    }

    /** The same of a file that was read already. */
    static Optional<YamlValue> parse(TextFile file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(TextFile.LIST)
                .build();
        try {
            checkEvents(new Parse(settings).parseString(file.text()), file);
            Optional<Node> node = new Compose(settings).composeString(file.text());
            return node.map(n -> new YamlValue(n, file.path(), EvidenceRef.whole(file.name())));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw ReadException.of(Code.NOT_YAML, file.path(), line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw ReadException.of(Code.NOT_YAML, file.path(), 0, String.valueOf(e.getMessage()));
        }
    }

    /** Looks at the events before any tree is built: nesting without end must not exhaust the stack, nor aliases the memory. */
    private static void checkEvents(Iterable<Event> events, TextFile file) {
        int depth = 0;
        for (Event event : events) {
            int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                case Alias -> throw ReadException.of(Code.NOT_YAML, file.path(), line, "aliases are not accepted");
                default -> {
                    // Scalars, comments, and the beginning and end of the document nest nothing.
                }
            }
            if (depth > MAX_DEPTH) {
                throw ReadException.of(Code.NOT_YAML, file.path(), line, "nested too deeply");
            }
        }
    }
}
