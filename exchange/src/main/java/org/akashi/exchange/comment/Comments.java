package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;

/**
 * The comments of one consultation, from however many files, each under an id of its own that those which are there already do not
 * have.
 */
final class Comments {

    /** {@code JP-001}, {@code US 12}, {@code XA C-1}: a member body, and the number it gives the comment. */
    private static final Pattern OF_MEMBER = Pattern.compile("([A-Z][A-Z0-9/]{0,9})[ \\-_]+(.*[0-9].*)");

    /** A comment as it was read; {@code again} as {@link #add} says. */
    private record Read(DraftComment comment, boolean again, long order, String place) {}

    private final boolean manyFiles;
    private final KnownComments known;
    private final List<Read> ofFile = new ArrayList<>();
    private final List<DraftComment> comments = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private int file;

    /**
     * @param manyFiles whether numbers without letters are counted in each file anew
     * @param known that the consultation has already
     */
    Comments(boolean manyFiles, KnownComments known) {
        this.manyFiles = manyFiles;
        this.known = known;
        this.file = known.lastFile();
    }

    /** The next file begins. */
    void nextFile() {
        file++;
    }

    /** What a cell of member bodies says: the member, and the id that it gives; either may be empty. */
    static String[] member(String written) {
        Matcher matcher = OF_MEMBER.matcher(written);
        if (!matcher.matches()) {
            return new String[] {written, ""};
        }
        String number = matcher.group(2);
        return new String[] {matcher.group(1), number.matches("[A-Za-z].*") ? number : matcher.group(1) + "-" + number};
    }

    /**
     * Adds a comment of the file that is read.
     *
     * @param comment with the id that the file gives it, or none
     * @param again whether the id stands in a merged cell, and so for several comments
     */
    void add(DraftComment comment, boolean again, long order, String place) {
        ofFile.add(new Read(comment, again, order, place));
    }

    /** The file ends: its comments get their ids, but for those that are there already. Tells whether it had any. */
    boolean endFile(Remarks remarks) {
        boolean any = !ofFile.isEmpty();
        ofFile.forEach(read -> take(read, remarks));
        ofFile.clear();
        return any;
    }

    private void take(Read read, Remarks remarks) {
        if (known.has(read.comment(), read.order(), read.place(), remarks)) {
            return;
        }
        String given = read.comment().id();
        String id = given.isEmpty()
                ? "C-" + (known.lastCounted() + comments.size() + 1)
                : manyFiles && given.matches("[0-9.]+") ? file + "-" + given : given;
        String unique = id;
        for (int more = 2; (read.again() || given.isEmpty()) && isUsed(unique); more++) {
            unique = id + "-" + more;
        }
        Optional<String> there = known.place(unique);
        if (there.isPresent()) {
            remarks.at(read.order(), read.place(), Remark.Code.NUMBER_TAKEN, unique, there.get());
            return;
        }
        String earlier = places.putIfAbsent(unique, read.place());
        if (earlier != null) {
            remarks.at(read.order(), read.place(), Remark.Code.DUPLICATE_ID, unique, earlier);
            return;
        }
        comments.add(with(read.comment(), unique));
    }

    private boolean isUsed(String id) {
        return places.containsKey(id) || known.place(id).isPresent();
    }

    /** Adds places to the comment that was added last. */
    void extendLast(List<String> items, String part) {
        Read read = ofFile.removeLast();
        DraftComment last = read.comment();
        List<String> all = new ArrayList<>(last.items());
        items.stream().filter(item -> !all.contains(item)).forEach(all::add);
        String parts = last.part().isEmpty() || part.isEmpty() || last.part().equals(part)
                ? last.part().isEmpty() ? part : last.part()
                : last.part() + ", " + part;
        DraftComment extended = new DraftComment(
                last.id(),
                last.member(),
                last.by(),
                all,
                parts,
                last.type(),
                last.text(),
                last.proposed(),
                last.disposition(),
                last.reason());
        ofFile.add(new Read(extended, read.again(), read.order(), read.place()));
    }

    /** Whether the file that is read has none yet. */
    boolean isEmpty() {
        return ofFile.isEmpty();
    }

    /** In the order of the files and their rows. */
    List<DraftComment> list() {
        return List.copyOf(comments);
    }

    private static DraftComment with(DraftComment comment, String id) {
        return new DraftComment(
                id,
                comment.member(),
                comment.by(),
                comment.items(),
                comment.part(),
                comment.type(),
                comment.text(),
                comment.proposed(),
                comment.disposition(),
                comment.reason());
    }
}
