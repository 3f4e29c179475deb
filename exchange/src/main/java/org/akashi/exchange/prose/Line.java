package org.akashi.exchange.prose;

/**
 * A line of a text, or a paragraph of a document.
 *
 * @param order of its place in the file
 * @param full whether it goes as far as lines of its file go, so that its sentence may continue in the next
 * @param begins whether something new begins with it: there was an empty line before it, or it is a paragraph
 */
public record Line(long order, String place, String text, boolean full, boolean begins) {

    /** How many columns a text takes, where signs of full width take two. */
    static int width(String text) {
        return text.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }
}
