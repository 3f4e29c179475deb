package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.akashi.isolation.Crowd.Loan;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.sets.Cuts;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Which of a crowd's senders have packets that go a certain way off their hub. */
final class Matching {

    private final Hub hub;
    private final Cuts cuts;
    private @Nullable Crowd last;

    Matching(Hub hub, Roster roster) {
        this.hub = hub;
        this.cuts = new Cuts(roster.kept());
    }

    /**
     * Senders, and the destinations they have packets for.
     *
     * @param some which of the crowd's it is about
     */
    record Match(RoaringBitmap senders, AddressSet destination, Some some) {}

    /** A part of a crowd. */
    sealed interface Some {

        /** All of it. */
        record Everybody() implements Some {}

        /** Of its own senders, those of one span. */
        record Own(Span span) implements Some {}

        /** Of others' senders, those of one loan. */
        record Lent(Loan loan) implements Some {}
    }

    private static final Some EVERYBODY = new Some.Everybody();

    /** Whose packets go that way; the sets belong to the crowd or are new, and must not be changed. */
    List<Match> of(Crowd crowd, WayOff way) {
        Emission emission = crowd.emission();
        if (crowd != last) {
            cuts.forget();
            last = crowd;
        }
        boolean group = emission.mode() == Emission.Mode.GROUP;
        if (group != way.group() || !emission.sharesTraffic(way.box())) {
            return List.of();
        }
        return switch (emission.mode()) {
            case FRAME, GROUP -> alike(crowd, way, way.box().destination());
            case ON_LINK -> onLink(crowd, way);
            case UNSPOKEN -> alike(crowd, way, way.claimed());
            case NEXT_HOP -> nextHop(crowd, way, emission.nextHop().orElseThrow());
        };
    }

    private static List<Match> alike(Crowd crowd, WayOff way, AddressSet reached) {
        AddressSet destination = crowd.emission().destination();
        if (!destination.overlaps(reached)) {
            return List.of();
        }
        RoaringBitmap senders = crowd.having(way.box().source());
        return senders.isEmpty() ? List.of() : List.of(new Match(senders, destination.intersect(reached), EVERYBODY));
    }

    private List<Match> onLink(Crowd crowd, WayOff way) {
        AddressSet wanted = crowd.emission().destination();
        boolean bySpoken = wanted.overlaps(way.spoken());
        AddressSet open = open(way.claimed());
        if (!bySpoken && (open.isEmpty() || !wanted.overlaps(open))) {
            return List.of();
        }
        if (!bySpoken) {
            return alike(crowd, way, open);
        }
        boolean plain = open.isEmpty() && !hub.spokenTwice(wanted.family()).overlaps(way.spoken());
        if (plain && way.gate().isEmpty()) {
            return alike(crowd, way, way.spoken());
        }
        if (plain) {
            return onward(crowd, way, way.gate().orElseThrow());
        }
        AddressSet reached = way.spoken().union(open);
        return each(crowd, way, reached, out -> way.gate().isEmpty() || !out.equals(way.gate()));
    }

    /** By a router interface goes what any other sends; who comes by several is looked at way by way. */
    private List<Match> onward(Crowd crowd, WayOff way, Gate gate) {
        RoaringBitmap own = crowd.by(gate);
        List<Match> found = new ArrayList<>();
        for (Match match : alike(crowd, way, way.spoken())) {
            if (!RoaringBitmap.intersects(match.senders(), own)) {
                found.add(match);
                continue;
            }
            RoaringBitmap others = cuts.of(match.senders(), own).others();
            if (!others.isEmpty()) {
                found.add(new Match(others, match.destination(), EVERYBODY));
            }
            RoaringBitmap both = cuts.of(own, crowd.several()).both();
            if (!both.isEmpty()) {
                for (Match part : each(crowd.spansOf(both), crowd, way, way.spoken(), out -> !out.equals(way.gate()))) {
                    RoaringBitmap some = RoaringBitmap.and(part.senders(), both);
                    if (!some.isEmpty()) {
                        found.add(new Match(some, part.destination(), part.some()));
                    }
                }
            }
        }
        return found;
    }

    private AddressSet open(AddressSet claimed) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        return claimed.isAll() ? hub.unspoken(claimed.family()) : claimed.minus(hub.spoken(claimed.family()));
    }

    private List<Match> nextHop(Crowd crowd, WayOff way, IpAddress nextHop) {
        boolean right = way.speaksFor(nextHop);
        boolean claims = way.claimable().contains(nextHop);
        if (!right && !claims) {
            return List.of();
        }
        boolean spoken = hub.spoken(nextHop.family()).contains(nextHop);
        if (!spoken && way.claimable().isAll()) {
            return alike(crowd, way, way.box().destination());
        }
        boolean twice = hub.spokenTwice(nextHop.family()).contains(nextHop);
        return each(crowd, way, way.box().destination(), out -> {
            boolean byItself = out.filter(g -> g.answered(nextHop.family()).contains(nextHop))
                    .isPresent();
            boolean open = !spoken || byItself && !twice;
            return right ? way.gate().isEmpty() || !out.equals(way.gate()) : open;
        });
    }

    private static List<Match> each(Crowd crowd, WayOff way, AddressSet reached, Predicate<Optional<Gate>> condition) {
        return each(crowd.spans(), crowd, way, reached, condition);
    }

    private static List<Match> each(
            Collection<Span> spans, Crowd crowd, WayOff way, AddressSet reached, Predicate<Optional<Gate>> condition) {
        List<Match> found = new ArrayList<>();
        AddressSet sources = way.box().source();
        for (Span span : spans) {
            if (span.source().overlaps(sources) && span.destination().overlaps(reached) && condition.test(span.out())) {
                RoaringBitmap senders = crowd.of(span, sources);
                if (!senders.isEmpty()) {
                    found.add(new Match(senders, span.destination().intersect(reached), new Some.Own(span)));
                }
            }
        }
        for (Loan loan : crowd.loans()) {
            if (loan.source().overlaps(sources) && loan.destination().overlaps(reached) && condition.test(loan.out())) {
                RoaringBitmap senders = loan.having(sources);
                if (!senders.isEmpty()) {
                    found.add(new Match(senders, loan.destination().intersect(reached), new Some.Lent(loan)));
                }
            }
        }
        return found;
    }
}
