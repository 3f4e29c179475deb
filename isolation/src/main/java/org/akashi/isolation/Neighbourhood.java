package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.roaringbitmap.RoaringBitmap;

/**
 * Relations of those who share a broadcast domain: frames between all of them, and claims of each other's addresses. Where few
 * owners share it, pair by pair of classes; where very many do, all of them together.
 */
final class Neighbourhood {

    private final Roster roster;
    private final Causes causes;
    private final Facts facts;
    private final Meetings meetings;

    Neighbourhood(Roster roster, Causes causes, Facts facts, Meetings meetings) {
        this.roster = roster;
        this.causes = causes;
        this.facts = facts;
        this.meetings = meetings;
    }

    void of(List<Endpoint> domain) {
        Map<Owner, List<Endpoint>> byOwner = new TreeMap<>();
        domain.forEach(
                e -> byOwner.computeIfAbsent(e.owner(), o -> new ArrayList<>()).add(e));
        if (byOwner.size() == 1) {
            return;
        }
        if (byOwner.size() <= Meetings.FEW) {
            List<Fact> found = new ArrayList<>();
            for (Endpoint from : domain) {
                for (Endpoint to : domain) {
                    if (!from.owner().equals(to.owner())) {
                        facts.neighbours(from, to, found);
                    }
                }
            }
            found.forEach(meetings::inside);
            return;
        }
        crowded(domain, byOwner);
    }

    private void crowded(List<Endpoint> domain, Map<Owner, List<Endpoint>> byOwner) {
        RoaringBitmap guests = new RoaringBitmap();
        List<Endpoint> apart = new ArrayList<>();
        Map<String, Endpoint> tenants = new TreeMap<>();
        for (Endpoint one : domain) {
            if (one.isService() || one.uplinked().isPresent()) {
                apart.add(one);
            } else {
                guests.or(roster.all(one));
                tenants.putIfAbsent(causes.strangeness(one), one);
            }
        }
        Endpoint first = byOwner.values().stream()
                .flatMap(List::stream)
                .filter(e -> !apart.contains(e))
                .findFirst()
                .orElseThrow();
        for (Endpoint one : apart) {
            List<Fact> both = new ArrayList<>();
            facts.neighbours(one, first, both);
            both.forEach(f -> meetings.crowd(f, roster.all(one), guests, Optional.of(one.owner()), Optional.empty()));
            both.clear();
            facts.neighbours(first, one, both);
            both.forEach(f -> meetings.crowd(f, guests, roster.all(one), Optional.empty(), Optional.of(one.owner())));
        }
        for (Endpoint one : tenants.values()) {
            Endpoint other = one.owner().equals(first.owner()) ? another(domain, first, apart) : first;
            List<Fact> link = new ArrayList<>();
            facts.neighbours(other, one, link);
            link.stream()
                    .filter(f -> f.relation() == Relation.LINK)
                    .forEach(f -> meetings.crowd(f, guests, guests, Optional.empty(), Optional.empty()));
        }
        claims(domain);
    }

    private static Endpoint another(List<Endpoint> domain, Endpoint first, List<Endpoint> apart) {
        return domain.stream()
                .filter(e -> !e.owner().equals(first.owner()) && !apart.contains(e))
                .findFirst()
                .orElseThrow();
    }

    /** Those who may claim others' addresses; most may claim their own only. */
    private void claims(List<Endpoint> domain) {
        for (Endpoint claimant : domain) {
            if (claimant.attachment().isEmpty()
                    || claimant.isService()
                    || !claimant.attachment().get().claimsMore()) {
                continue;
            }
            RoaringBitmap victims = new RoaringBitmap();
            Fact told = null;
            for (Endpoint victim : domain) {
                boolean other = !victim.owner().equals(claimant.owner()) && !victim.isService();
                if (other && Facts.mayClaim(claimant, victim)) {
                    victims.or(roster.all(victim));
                    Cause cause = causes.neighbours(claimant, victim);
                    told = told == null
                            ? new Fact(claimant, victim, Kind.BACKDOOR, Relation.CLAIM, cause, null, null, null)
                            : told;
                }
            }
            if (told != null) {
                meetings.crowd(told, roster.all(claimant), victims, Optional.of(claimant.owner()), Optional.empty());
            }
        }
    }
}
