package org.akashi.criteria.item;

import org.akashi.criteria.YamlNode;

/**
 * Where something stands.
 *
 * @param file path within its library
 * @param line 1 for the first; 0 for the file as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {

    /** The place of a part of a file. */
    public static Place of(YamlNode node) {
        return new Place(node.file(), node.line());
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code file:line}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
