package org.akashi.report.json;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.akashi.report.text.Language;
import org.akashi.report.text.Message;
import org.akashi.report.text.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON as Akashi writes it: UTF-8, LF, two spaces, members in a fixed order. The callers sort what they pass on.
 */
final class JsonText {

    /** The target is not closed with the generator: more may follow. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final int BUFFER = 1 << 16;

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** The bytes of one object, with a line end after it. */
    static byte[] bytes(Consumer<JsonText> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, members);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same, written as it is made: nothing but a buffer is ever held. The stream stays open. */
    static void write(OutputStream to, Consumer<JsonText> members) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            json.writeStartObject();
            members.accept(new JsonText(json));
            json.writeEndObject();
        } catch (JacksonIOException refused) {
            throw refused.getCause();
        }
        text.append('\n').flush();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    JsonText text(String member, String value) {
        json.writeStringProperty(member, value);
        return this;
    }

    /** An enum constant in the form of files: lower case with hyphens. */
    JsonText code(String member, Enum<?> value) {
        return text(member, code(value));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JsonText number(String member, long value) {
        json.writeNumberProperty(member, value);
        return this;
    }

    JsonText flag(String member, boolean value) {
        json.writeBooleanProperty(member, value);
        return this;
    }

    JsonText nothing(String member) {
        json.writeNullProperty(member);
        return this;
    }

    /** A sentence in every language. */
    JsonText sentence(String member, Function<Texts, Message> sentence) {
        return object(member, each -> {
            for (Language language : Language.values()) {
                each.text(language.tag(), sentence.apply(Texts.in(language)).toString());
            }
        });
    }

    JsonText object(String member, Consumer<JsonText> members) {
        json.writeName(member);
        json.writeStartObject();
        members.accept(this);
        json.writeEndObject();
        return this;
    }

    JsonText texts(String member, Collection<String> values) {
        json.writeName(member);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    <T> JsonText objects(String member, Collection<T> elements, Consumer<T> members) {
        json.writeName(member);
        json.writeStartArray();
        elements.forEach(element -> element(() -> members.accept(element)));
        json.writeEndArray();
        return this;
    }

    /** Like {@link #objects(String, Collection, Consumer)}, where something about each element has to be worked out first. */
    <T, R> JsonText objects(
            String member, List<T> elements, int threads, Function<T, R> work, BiConsumer<T, R> members) {
        json.writeName(member);
        json.writeStartArray();
        Ahead.each(elements, threads, work, (element, result) -> element(() -> members.accept(element, result)));
        json.writeEndArray();
        return this;
    }

    private void element(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }
}
