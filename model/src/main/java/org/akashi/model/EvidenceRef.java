package org.akashi.model;

import java.util.Objects;

/**
 * The place in the evidence that a statement rests on.
 *
 * <p>{@code artifact} is the path of the file within the evidence, with {@code /}. {@code pointer} is a JSON pointer (RFC 6901)
 * for JSON, {@code /<table>/<row uuid>/<column>} for an OVSDB database, {@code L<n>} for text, an XPath for XML, and empty for
 * the whole artefact. Ordered by artefact, then pointer.
 *
 * <p>A cloud has millions of places, most of them items of a few lists. Such a place is held as its list and a number; the text is made
 * when somebody asks.
 */
public final class EvidenceRef implements Comparable<EvidenceRef> {

    private static final int NO_ITEM = -1;

    /** A list whose items are places: {@code pointer} followed by {@code /<index>}. */
    public static final class Items {
        private final String artifact;
        private final String pointer;

        private Items(String artifact, String pointer) {
            this.artifact = Objects.requireNonNull(artifact);
            this.pointer = Objects.requireNonNull(pointer);
        }

        /** The place of an item, counted from 0. */
        public EvidenceRef at(int index) {
            return new EvidenceRef(this, Objects.checkIndex(index, Integer.MAX_VALUE));
        }
    }

    private final Items list;

    /** {@link #NO_ITEM} for the list itself. */
    private final int index;

    private EvidenceRef(Items list, int index) {
        this.list = list;
        this.index = index;
    }

    public EvidenceRef(String artifact, String pointer) {
        this(new Items(artifact, pointer), NO_ITEM);
    }

    /** The whole of an artefact. */
    public static EvidenceRef whole(String artifact) {
        return new EvidenceRef(artifact, "");
    }

    /** The items of the list that a pointer names. */
    public static Items items(String artifact, String pointer) {
        return new Items(artifact, pointer);
    }

    public String artifact() {
        return list.artifact;
    }

    public String pointer() {
        return index == NO_ITEM ? list.pointer : list.pointer + "/" + index;
    }

    /** A place below this one. */
    public EvidenceRef child(String step) {
        return new EvidenceRef(list.artifact, pointer() + "/" + step);
    }

    @Override
    public int compareTo(EvidenceRef other) {
        int byArtifact = list.artifact.compareTo(other.list.artifact);
        return byArtifact != 0 ? byArtifact : pointer().compareTo(other.pointer());
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof EvidenceRef ref)) {
            return false;
        }
        return list == ref.list
                ? index == ref.index
                : list.artifact.equals(ref.list.artifact)
                        && hashCode() == ref.hashCode()
                        && pointer().equals(ref.pointer());
    }

    /** Equal places have equal hashes, however they are held: it is that of the pointer's text, made without the text. */
    @Override
    public int hashCode() {
        int hash = list.pointer.hashCode();
        if (index != NO_ITEM) {
            hash = 31 * hash + '/';
            int power = 1;
            while (power <= index / 10) {
                power *= 10;
            }
            for (; power > 0; power /= 10) {
                hash = 31 * hash + '0' + index / power % 10;
            }
        }
        return 31 * list.artifact.hashCode() + hash;
    }

    /** {@code neutron.ports.json#/ports/3}. */
    @Override
    public String toString() {
        return pointer().isEmpty() ? artifact() : artifact() + "#" + pointer();
    }
}
