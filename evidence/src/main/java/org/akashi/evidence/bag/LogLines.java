package org.akashi.evidence.bag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.akashi.evidence.EvidenceException;

/**
 * A file of lines that is only ever appended to.
 *
 * @param lines the lines that have an end, without it
 * @param whole how many bytes those lines are, ends included
 * @param torn whether something stands behind the last end: a line whose writing was cut short
 */
public record LogLines(List<String> lines, long whole, boolean torn) {

    /** Bytes of one line, at most. */
    public static final int LONGEST = 1 << 20;

    public LogLines {
        lines = List.copyOf(lines);
    }

    /** Nothing written yet. */
    public static LogLines none() {
        return new LogLines(List.of(), 0, false);
    }

    /**
     * The lines of a file in a package; none if there is no such file. A line that is no UTF-8 is read with replacement characters, and so
     * differs from every line that was written.
     *
     * @throws EvidenceException if it cannot be read, or a line is longer than any that is written
     */
    public static LogLines of(PackageFiles files, String path) {
        if (!files.has(path)) {
            return none();
        }
        try (InputStream in = files.open(path)) {
            return read(in, files.place() + "/" + path);
        } catch (IOException e) {
            throw EvidenceException.unreadable(files.place().resolve(path), e);
        }
    }

    /**
     * The lines of a stream.
     *
     * @param name what to call it where a line is too long
     * @throws IOException if it cannot be read
     */
    public static LogLines read(InputStream in, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long whole = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    whole += line.size() + 1L;
                    lines.add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    from = i + 1;
                }
            }
            line.write(buffer, from, count - from);
            if (line.size() > LONGEST) {
                throw EvidenceException.of(EvidenceException.Code.TOO_MANY_FILES, name, LONGEST + " bytes in one line");
            }
        }
        return new LogLines(lines, whole, line.size() > 0);
    }
}
