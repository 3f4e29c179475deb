package org.akashi.read.declaration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.akashi.read.ReadException;
import org.akashi.read.ReadException.Code;

/**
 * A file that people write, in UTF-8 with or without a byte order mark, of bounded size.
 *
 * @param path as it was given
 * @param name the file's own name
 */
record TextFile(String path, String name, String text, String sha256) {

    /** The most bytes of a file that people write by hand. */
    static final int BY_HAND = 1 << 20;

    /** The most bytes of a list that a program may have written. */
    static final int LIST = 1 << 26;

    static TextFile read(Path file, int most) {
        try {
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(most + 1);
            }
            if (bytes.length > most) {
                throw ReadException.of(Code.TOO_LARGE, file.toString(), 0, Integer.toString(most));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new TextFile(
                    file.toString(),
                    String.valueOf(file.getFileName()),
                    text.startsWith("\uFEFF") ? text.substring(1) : text,
                    OwnersReader.sha256(bytes));
        } catch (NoSuchFileException e) {
            throw ReadException.of(Code.NO_SUCH_FILE, file.toString(), 0);
        } catch (IOException e) {
            throw ReadException.of(Code.UNREADABLE, file.toString(), 0, String.valueOf(e.getMessage()));
        }
    }
}
