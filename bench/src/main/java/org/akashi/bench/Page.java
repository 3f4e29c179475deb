package org.akashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which a part is measured: what stands between two marks. */
record Page(Path file) {

    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->\n";

    static Page of(Path file) {
        return new Page(file);
    }

    /** Replaces what was measured before; a page that is not there yet has nothing else. */
    void put(String measured) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : BEGIN + END;
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no marks between which figures could be put");
        }
        Files.writeString(file, page.substring(0, begin + BEGIN.length()) + measured + page.substring(end));
    }
}
