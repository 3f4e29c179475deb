package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Reception.Admission;
import org.akashi.isolation.sets.Union;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A crossing while it is gathered: who is on its sides, what traffic passes, and one way by each rule that lets it in. */
final class Meeting {

    /** What all of it shares; an owner is empty where very many are one side. */
    record Key(
            Kind kind,
            Relation relation,
            Optional<Owner> from,
            Optional<Owner> to,
            Cause.Code cause,
            String object,
            Optional<String> declaration) {}

    /** How one pair meets. */
    sealed interface Way {

        /** Without a hub: the walk itself tells. */
        record Walked(Fact fact) implements Way {}

        /**
         * On a hub. Which of the packets are the sender's is worked out when it is asked for: very many ways are kept, and few
         * are told.
         *
         * @param from the sender's number
         * @param gate the router interface by which packets leave the hub; empty if the receiver stands on it
         * @param all the packets of everybody who meets the receiver like that: addresses as they are on the hub, ports as they
         *     were sent
         * @param among the senders it is told among, as they come onto the hub
         */
        record Met(
                int from, Endpoint to, Optional<Gate> gate, Emission emission, TrafficMatch all, Optional<Span> among)
                implements Way {

            /** Its packets. */
            TrafficMatch box() {
                return among.map(s -> all.withSource(all.source().intersect(s.source()))
                                .withDestination(all.destination().intersect(s.destination())))
                        .orElse(all);
            }

            /** The sources as the sender sends them. */
            AddressSet sent() {
                return among.map(Span::sent).orElse(all.source());
            }

            /** The hubs they came over before. */
            List<Transit> over() {
                return among.map(Span::over).orElse(List.of());
            }
        }
    }

    /** What one rule lets through. */
    static final class Passing {
        private final Admission admission;
        private final Way way;
        private final Set<TrafficMatch> traffic = new HashSet<>();

        Passing(Admission admission, Way way) {
            this.admission = admission;
            this.way = way;
        }

        Admission admission() {
            return admission;
        }

        Way way() {
            return way;
        }

        Set<TrafficMatch> traffic() {
            return traffic;
        }
    }

    /** More traffic than this is not told apart any further. */
    private static final int TOLD = 64;

    private final Key key;
    private final Cause cause;
    private @Nullable Union from = new Union();
    private @Nullable Union to = new Union();
    private @Nullable Sides sides;
    private final Map<String, Passing> passings = new TreeMap<>();
    private final Set<TrafficMatch> traffic = new HashSet<>();
    private @Nullable Fact first;

    Meeting(Key key, Cause cause) {
        this.key = key;
        this.cause = cause;
    }

    Key key() {
        return key;
    }

    Cause cause() {
        return cause;
    }

    /** Who meets; from now on nobody may be added. */
    Sides sides(Roster roster) {
        Sides all = sides == null ? Sides.of(key, whole(from), whole(to), roster) : sides;
        sides = all;
        from = null;
        to = null;
        return all;
    }

    private static RoaringBitmap whole(@Nullable Union some) {
        return Objects.requireNonNull(some).whole();
    }

    List<Passing> passings() {
        return new ArrayList<>(passings.values());
    }

    Set<TrafficMatch> traffic() {
        return traffic;
    }

    /** The first relation without packets to tell of: neighbours on a wire, or a server between two. */
    Optional<Fact> first() {
        return Optional.ofNullable(first);
    }

    /** The sets are looked at later, so nobody may change them. */
    void add(RoaringBitmap senders, RoaringBitmap receivers) {
        Objects.requireNonNull(from, "it was told already").add(senders);
        Objects.requireNonNull(to, "it was told already").add(receivers);
    }

    void add(Fact fact) {
        first = first == null ? fact : first;
    }

    /**
     * @param way asked for only if it is to be told
     */
    void add(Admission admission, TrafficMatch box, Supplier<Way> way) {
        TrafficMatch plain = Traffic.anywhere(box);
        if (traffic.size() < TOLD) {
            traffic.add(plain);
        }
        Passing known = passings.get(admission.rule());
        if (known == null && passings.size() >= Passage.LISTED) {
            return;
        }
        if (known == null || admission.steps() < known.admission().steps()) {
            Passing better = new Passing(admission, way.get());
            if (known != null) {
                better.traffic().addAll(known.traffic());
            }
            passings.put(admission.rule(), better);
            known = better;
        }
        if (known.traffic().size() < TOLD) {
            known.traffic().add(plain);
        }
    }
}
