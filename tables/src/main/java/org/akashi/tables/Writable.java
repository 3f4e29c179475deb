package org.akashi.tables;

import java.nio.file.Path;

/** The only place outside memory that a database may write to, for its whole life. */
public sealed interface Writable {

    /** None. */
    record Nothing() implements Writable {}

    /** One file. */
    record OneFile(Path file) implements Writable {}

    /** The files of a folder that is there. */
    record Folder(Path folder) implements Writable {}

    static Writable nothing() {
        return new Nothing();
    }

    static Writable file(Path file) {
        return new OneFile(file.toAbsolutePath());
    }

    static Writable folder(Path folder) {
        return new Folder(folder.toAbsolutePath());
    }
}
