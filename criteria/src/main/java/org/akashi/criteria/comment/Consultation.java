package org.akashi.criteria.comment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.revision.Revision;

/**
 * A round of opinions on a document.
 *
 * <pre>{@code
 * Consultation consultation = catalogue.consultation("tutorial-2027").orElseThrow();
 * Optional<Revision> revision = consultation.revision(catalogue);
 * consultation.comments().forEach(comment -> System.out.println(comment.id() + " " + comment.state(revision)));
 * }</pre>
 *
 * @param document the document that was consulted on, such as {@code cloud-criteria}
 * @param step the editions between which what is reflected is found; nothing while there is no new edition
 * @param published day on which the draft was made public
 * @param first first day for opinions
 * @param last last day for opinions
 * @param audience who was asked, and how; empty if it is not known
 * @param reported counts that somebody reported, where the comments themselves are not public; empty if they are here
 */
public record Consultation(
        String id,
        Bilingual title,
        String document,
        Optional<RevisionStep> step,
        Optional<LocalDate> published,
        LocalDate first,
        LocalDate last,
        Bilingual audience,
        Bilingual source,
        Map<Disposition, Integer> reported,
        List<Comment> comments,
        Place place) {

    public Consultation {
        reported = reported.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(reported));
        comments = List.copyOf(comments);
    }

    /** What changed between its editions; nothing if it names none. */
    public Optional<Revision> revision(Catalogue catalogue) {
        return step.flatMap(editions -> catalogue
                .edition(editions.from())
                .flatMap(old -> catalogue
                        .edition(editions.to())
                        .map(next -> Revision.between(
                                catalogue,
                                old,
                                catalogue,
                                next,
                                Revision.By.WHAT_IS_THERE,
                                Decisions.of(catalogue, editions.from(), editions.to())))));
    }

    /** Whether only counts are known. */
    public boolean isOnlyReported() {
        return !reported.isEmpty();
    }

    /** How many comments are to be dealt with in a way: counted, or as reported. */
    public int count(Disposition disposition) {
        return isOnlyReported()
                ? reported.getOrDefault(disposition, 0)
                : (int) comments.stream()
                        .filter(comment -> comment.disposition().equals(Optional.of(disposition)))
                        .count();
    }

    /** How many comments are in a state. */
    public int count(CommentState state, Optional<Revision> revision) {
        return (int) comments.stream()
                .filter(comment -> comment.state(revision) == state)
                .count();
    }

    /** All comments: counted, or as reported. */
    public int count() {
        return isOnlyReported()
                ? reported.values().stream().mapToInt(Integer::intValue).sum()
                : comments.size();
    }
}
