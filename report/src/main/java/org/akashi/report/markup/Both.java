package org.akashi.report.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Message;
import org.akashi.report.text.Texts;
import org.akashi.report.text.Visible;

/**
 * A text in every language, side by side; the page's switch shows one of them. Values in it are set apart from our words, and
 * kept from reordering them ({@code bdi}).
 */
public final class Both {

    /** The longest value that is written out; a longer one is cut in the middle, and can be read whole in its tooltip. */
    static final int LONGEST = 120;

    private Both() {}

    /** A sentence, as a {@code span} for each language. */
    public static Node say(Function<Texts, Message> sentence) {
        return in("span", texts -> content(sentence.apply(texts)));
    }

    /** An element for each language, such as the {@code title} and {@code desc} of SVG. */
    public static Node in(String element, Function<Texts, Node> content) {
        List<Node> nodes = new ArrayList<>();
        for (Language language : Language.values()) {
            nodes.add(Tag.of(element, language.tag())
                    .with("lang", language.tag())
                    .add(content.apply(Texts.in(language))));
        }
        return Node.several(nodes);
    }

    /** A fixed text as an element for each language, with the same attributes. */
    public static Node in(String element, Label label, UnaryOperator<Tag> attributes) {
        return Node.several(Arrays.stream(Language.values())
                .map(language -> attributes.apply(Tag.of(element, language.tag())
                        .with("lang", language.tag())
                        .say(Texts.in(language).say(label).toString())))
                .toList());
    }

    /** A text that is no sentence of the bundle, given in each language. */
    public static Node given(String ja, String en) {
        return in("span", texts -> Node.text(texts.language() == Language.JA ? ja : en));
    }

    /** A value from evidence, in no language. */
    public static Tag value(String value) {
        String cut = Visible.cut(value, LONGEST);
        Tag tag = Tag.of("bdi", "v").say(cut);
        return cut.equals(value) ? tag : tag.with("title", value);
    }

    private static Node content(Message message) {
        return Node.several(message.parts().stream()
                .map(part -> switch (part) {
                    case Message.Words words -> Node.text(words.text());
                    case Message.Value value -> value(value.text());
                })
                .toList());
    }
}
