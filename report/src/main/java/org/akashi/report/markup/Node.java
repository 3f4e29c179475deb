package org.akashi.report.markup;

import java.util.Collection;
import java.util.List;
import org.akashi.report.text.Visible;

/** A piece of a page. */
public sealed interface Node permits Node.Text, Node.Several, Node.Resource, Tag {

    /** Plain text, escaped where it is written. What cannot be seen in it is made visible. */
    record Text(String text) implements Node {}

    /** Pieces one after another. */
    record Several(List<Node> nodes) implements Node {
        public Several {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A style sheet or script of our own, written as it is.
     *
     * <p>Invariant: it comes from the jar, and does not contain the end tag of the element it stands in.
     */
    record Resource(String text) implements Node {}

    static Node text(String text) {
        return new Text(Visible.of(text));
    }

    static Node several(Collection<? extends Node> nodes) {
        return new Several(List.copyOf(nodes));
    }

    static Node several(Node... nodes) {
        return new Several(List.of(nodes));
    }

    static Node nothing() {
        return new Several(List.of());
    }
}
