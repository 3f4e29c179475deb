package org.akashi.exchange.comment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.criteria.comment.Comment;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.table.Characters;

/**
 * The comments that a consultation has already. One that comes in again is recognised by who says what about which items; each of
 * those that are there is recognised once, so that two people who say the same stay two.
 */
final class KnownComments {

    private static final Pattern COUNTED = Pattern.compile("C-([0-9]{1,9})(-[0-9]+)?");
    private static final Pattern OF_FILE = Pattern.compile("([0-9]{1,9})-.*");

    private final Map<String, Comment> byId = new LinkedHashMap<>();
    private final Set<String> recognised = new HashSet<>();

    KnownComments(List<Comment> comments) {
        comments.forEach(comment -> byId.put(comment.id(), comment));
    }

    /** Where the comment of an id stands. */
    Optional<String> place(String id) {
        return Optional.ofNullable(byId.get(id)).map(comment -> comment.place().toString());
    }

    /** The last number that was counted on, or how many there are. */
    int lastCounted() {
        return Math.max(byId.size(), last(COUNTED));
    }

    /** The last file that numbers were counted in anew for. */
    int lastFile() {
        return last(OF_FILE);
    }

    private int last(Pattern form) {
        return byId.keySet().stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }

    /** Whether a comment is there already; then it is said how, and it is not taken. */
    boolean has(DraftComment comment, long order, String place, Remarks remarks) {
        Optional<Comment> same = byId.values().stream()
                .filter(known -> !recognised.contains(known.id()))
                .filter(known -> sameWords(known, comment) && sameSender(known, comment))
                .filter(known -> known.id().equals(comment.id()) || samePlace(known, comment))
                .min((a, b) -> Boolean.compare(b.id().equals(comment.id()), a.id().equals(comment.id())));
        same.ifPresent(known -> {
            recognised.add(known.id());
            List<String> others = others(known, comment);
            boolean unnamed = comment.by().isEmpty() && comment.member().isEmpty();
            if (!others.isEmpty()) {
                remarks.at(
                        order,
                        place,
                        Remark.Code.THERE_OTHERWISE,
                        known.id(),
                        known.place().toString(),
                        String.join(", ", others));
            } else {
                remarks.at(
                        order,
                        place,
                        unnamed && !known.id().equals(comment.id())
                                ? Remark.Code.PERHAPS_THERE
                                : Remark.Code.ALREADY_THERE,
                        known.id(),
                        known.place().toString());
            }
        });
        return same.isPresent();
    }

    private static boolean sameWords(Comment known, DraftComment comment) {
        String text = plain(comment.text());
        return plain(known.text().ja()).equals(text) || plain(known.text().en()).equals(text);
    }

    /** The name and the member body do not differ where both say them, and at least one of the two is said by both, or none by any. */
    private static boolean sameSender(Comment known, DraftComment comment) {
        String there = plain(known.by());
        String by = plain(comment.by());
        String body = plain(known.member());
        String member = plain(comment.member());
        boolean none = (there + by + body + member).isEmpty();
        boolean one = !by.isEmpty() && by.equals(there) || !member.isEmpty() && member.equals(body);
        return none || one && agree(there, by) && agree(body, member);
    }

    private static boolean agree(String there, String here) {
        return there.isEmpty() || here.isEmpty() || there.equals(here);
    }

    private static boolean samePlace(Comment known, DraftComment comment) {
        return Set.copyOf(known.items()).equals(Set.copyOf(comment.items()))
                && plain(known.part()).equals(plain(comment.part()));
    }

    /** Keys under which the file says something else than the library; what the file leaves out is nothing else. */
    private static List<String> others(Comment known, DraftComment comment) {
        List<String> others = new ArrayList<>();
        if (!samePlace(known, comment)) {
            others.add("items");
        }
        String proposed = plain(comment.proposed());
        if (!proposed.isEmpty()
                && !proposed.equals(plain(known.proposed().ja()))
                && !proposed.equals(plain(known.proposed().en()))) {
            others.add("proposed");
        }
        if (comment.disposition().isPresent() && !comment.disposition().equals(known.disposition())) {
            others.add("disposition");
        }
        return others;
    }

    /** Blanks and widths of characters make no difference. */
    private static String plain(String text) {
        return Characters.number(text);
    }
}
