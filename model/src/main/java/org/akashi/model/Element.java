package org.akashi.model;

/** Anything that was read from evidence: it has an id, a name for people, a place in the evidence and a cell. */
public interface Element {

    /** Stable id, unique among elements of the same type. */
    String id();

    /** Name given by its owner; may be empty and need not be unique. */
    String name();

    /** Where in the evidence it stands. */
    EvidenceRef evidence();

    /** The cell of the implementation model it belongs to. */
    Cell cell();

    /** The functional component of ISO/IEC 17789 that it realises or is a part of. */
    default Component component() {
        return Component.of(cell());
    }

    /** Name, or id where the owner gave no name. */
    default String label() {
        return name().isEmpty() ? id() : name();
    }
}
