package org.akashi.read.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonScan.Incomplete;
import org.akashi.read.json.JsonScan.Unusual;
import org.jspecify.annotations.Nullable;

/**
 * Reads large list answers in two steps: one thread finds where items and their wanted members stand, block by block, and others make
 * elements of them. What comes out is what {@link ListReader} reads.
 *
 * <p>It takes whole answers in the usual form only: UTF-8, {@code {"ports": [{…}, …], …}} or an array of such pages, nothing damaged,
 * nothing beyond a limit. Of everything else it says so, and the file is to be read again by {@link ListReader}, which knows what to say
 * about it.
 */
public final class ListSplitter<T> {

    /** Bytes of one item, at most; half of what a parser would accept of a text may be a whole item here. */
    private static final int MAX_ITEM = 64 << 20;

    private static final int BLOCK = 1 << 18;

    private final InputStream in;
    private final String artifact;
    private final ListFormat<T> format;
    private final WantedNames wanted;
    private final SharedTexts texts;
    private final Executor executor;
    private final int block;
    private final List<FutureTask<ItemChunk.Elements<T>>> parts = new ArrayList<>();
    private final Queue<ItemChunk> free = new ConcurrentLinkedQueue<>();
    private ItemChunk chunk;
    private final JsonScan scan;
    private int at;
    private int limit;
    private EvidenceRef.@Nullable Items list;
    private int index;
    private Optional<String> openLink = Optional.empty();

    private ListSplitter(
            InputStream in, String artifact, ListFormat<T> format, SharedTexts texts, Executor executor, int block) {
        this.in = in;
        this.artifact = artifact;
        this.format = format;
        this.wanted = new WantedNames(format.members());
        this.texts = texts;
        this.executor = executor;
        this.block = block;
        this.chunk = new ItemChunk(block);
        this.scan = new JsonScan(chunk.bytes, 0);
    }

    /** An answer whose elements are being made. */
    public interface Pending<T> {
        /** Waits for the elements; not to be called by a task of the executor that makes them. */
        ListAnswer<T> answer();
    }

    /**
     * Reads an answer to its end.
     *
     * @param executor makes the elements, now or later, in any order
     * @return nothing if the answer is not in the usual form; the stream is left wherever that was seen
     */
    public static <T> Optional<Pending<T>> read(
            InputStream in, String artifact, ListFormat<T> format, SharedTexts texts, Executor executor) {
        return read(in, artifact, format, texts, executor, BLOCK);
    }

    static <T> Optional<Pending<T>> read(
            InputStream in, String artifact, ListFormat<T> format, SharedTexts texts, Executor executor, int block) {
        ListSplitter<T> splitter = new ListSplitter<>(in, artifact, format, texts, executor, block);
        try {
            splitter.answers();
            return Optional.of(splitter::answer);
        } catch (Unusual e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListAnswer<T> answer() {
        int size = 0;
        for (FutureTask<ItemChunk.Elements<T>> part : parts) {
            size += Tasks.result(part).elements().size();
        }
        List<T> elements = new ArrayList<>(size);
        Problems problems = new Problems();
        for (FutureTask<ItemChunk.Elements<T>> part : parts) {
            ItemChunk.Elements<T> made = Tasks.result(part);
            elements.addAll(made.elements());
            problems.addAll(made.problems());
        }
        return new ListAnswer<>(artifact, elements, openLink, problems);
    }

    private void answers() throws Unusual, IOException {
        switch (peek()) {
            case '{' -> page("");
            case '[' -> pages();
            default -> throw Unusual.IT;
        }
        if (peek() >= 0) {
            throw Unusual.IT;
        }
        send();
    }

    private void pages() throws Unusual, IOException {
        int index = 0;
        do {
            at++;
            if (peek() != '{') {
                throw Unusual.IT;
            }
            page("/" + index++);
        } while (peek() == ',');
        take(']');
    }

    private void page(String prefix) throws Unusual, IOException {
        openLink = Optional.empty();
        boolean found = false;
        do {
            at++;
            String name = name();
            peek();
            take(':');
            if (name.equals(format.key())) {
                found = true;
                list(prefix + "/" + JsonPointer.escape(name));
            } else {
                int end = end();
                if (end - at > JsonStream.MAX_TEXT) {
                    throw Unusual.IT;
                }
                if (PageLink.isNamed(name, format.key())) {
                    openLink = PageLink.next(RawValue.of(chunk.bytes, at, end, texts, false))
                            .or(() -> openLink);
                }
                at = end;
            }
        } while (peek() == ',');
        take('}');
        if (!found) {
            throw Unusual.IT;
        }
    }

    private void list(String pointer) throws Unusual, IOException {
        if (peek() != '[') {
            throw Unusual.IT;
        }
        list = EvidenceRef.items(artifact, pointer);
        index = 0;
        chunk.run(list, index);
        at++;
        if (peek() != ']') {
            at--;
            do {
                at++;
                if (peek() != '{') {
                    throw Unusual.IT;
                }
                item();
            } while (peek() == ',');
        }
        take(']');
    }

    private void item() throws Unusual, IOException {
        while (true) {
            try {
                int base = chunk.room(2 * wanted.size());
                at = scan.item(at, wanted, chunk.tape, base);
                chunk.size++;
                index++;
                return;
            } catch (Incomplete e) {
                more();
            }
        }
    }

    /** A page's member's name, and what follows it up to the colon. */
    private String name() throws Unusual, IOException {
        if (peek() != '"') {
            throw Unusual.IT;
        }
        int end = end();
        String name = String.valueOf(RawValue.of(chunk.bytes, at, end, texts, false));
        at = end;
        return name;
    }

    /** The place behind the value that comes next; {@link #at} is where it begins. */
    private int end() throws Unusual, IOException {
        while (true) {
            peek();
            try {
                return scan.value(at, 1);
            } catch (Incomplete e) {
                more();
            }
        }
    }

    private void take(char expected) throws Unusual, IOException {
        if (peek() != expected) {
            throw Unusual.IT;
        }
        at++;
    }

    /** The next character that is no blank, or -1 at the end; {@link #at} is where it stands. */
    private int peek() throws Unusual, IOException {
        while (true) {
            at = scan.blanks(at);
            if (at < limit) {
                return chunk.bytes[at] & 0xff;
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    private void more() throws Unusual, IOException {
        if (!fill()) {
            throw Unusual.IT;
        }
    }

    /** Sends off the items so far, and reads on behind what is left of the block; false at the end of the file. */
    private boolean fill() throws Unusual, IOException {
        byte[] old = chunk.bytes;
        int left = limit - at;
        int from = at;
        if (chunk.size > 0) {
            send();
        }
        int room = chunk.bytes.length - JsonScan.SLACK;
        if (left >= room) {
            while (left >= room) {
                room *= 2;
            }
            if (room > MAX_ITEM) {
                throw Unusual.IT;
            }
            chunk.bytes = new byte[room + JsonScan.SLACK];
        }
        System.arraycopy(old, from, chunk.bytes, 0, left);
        at = 0;
        limit = left;
        int count = 0;
        while (limit < room && count >= 0) {
            count = in.read(chunk.bytes, limit, room - limit);
            limit += Math.max(0, count);
        }
        Arrays.fill(chunk.bytes, limit, limit + JsonScan.SLACK, (byte) 0);
        scan.on(chunk.bytes, limit);
        return limit > left;
    }

    /** Hands the items to the executor. What is left of the block is not theirs, and is copied. */
    private void send() {
        if (chunk.size == 0) {
            return;
        }
        ItemChunk sent = chunk;
        FutureTask<ItemChunk.Elements<T>> part = new FutureTask<>(() -> {
            ItemChunk.Elements<T> elements = sent.elements(format, wanted, texts);
            sent.clear();
            free.add(sent);
            return elements;
        });
        parts.add(part);
        ItemChunk next = free.poll();
        chunk = next == null ? new ItemChunk(block) : next;
        if (list != null) {
            chunk.run(list, index);
        }
        executor.execute(part);
    }
}
