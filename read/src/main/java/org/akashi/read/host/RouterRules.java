package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Route;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.RouterRule.Effect;
import org.akashi.model.network.RouterRule.Stage;
import org.akashi.read.host.nft.Context;
import org.akashi.read.host.nft.Decision;
import org.akashi.read.host.nft.Hook;
import org.akashi.read.host.nft.Ruleset;
import org.akashi.read.host.nft.Verdict;

/**
 * What a forwarding namespace does to connections, in the kernel's order: the bridge port in front of an interface, prerouting, reverse
 * path filter, routes to nowhere, input or forward, postrouting, and the bridge port behind.
 */
final class RouterRules {

    private static final int BRIDGE_BEFORE = 0;
    private static final int FILTER = 1;
    private static final int TRANSLATION = 2;
    private static final int FILTER_AFTER = 3;
    private static final int REVERSE_PATH = 4;
    private static final int NOWHERE = 5;
    private static final int BRIDGE_BEHIND = 6;

    private static final long DESTINATION_PRIORITY = -100;
    private static final long SOURCE_PRIORITY = 100;

    private final Space space;
    private final Collection<Link> faces;
    private final List<RouterRule> rules = new ArrayList<>();
    private final List<Route> routes;

    RouterRules(Space space, Collection<Link> faces, List<Prefix> nowhere, List<Route> routes) {
        this.space = space;
        this.faces = faces;
        this.routes = routes;
        for (Family family : Family.values()) {
            forwarding(family);
            for (Link in : faces) {
                hooks(family, in);
            }
        }
        linkLocal();
        faces.forEach(this::reversePath);
        nowhere.forEach(this::nowhere);
        broadcasts();
    }

    List<RouterRule> rules() {
        return rules;
    }

    /** Adds what the bridge says at the port that an interface is plugged into. */
    void addBridge(Link face, Link port, PortRules bridge) {
        if (bridge.isEmpty()) {
            return;
        }
        for (Family family : Family.values()) {
            add(
                    bridge.received(port.name(), family),
                    Stage.ARRIVAL,
                    BRIDGE_BEFORE,
                    Optional.of(face),
                    Optional.empty());
            add(bridge.sent(port.name(), family), Stage.DEPARTURE, BRIDGE_BEHIND, Optional.empty(), Optional.of(face));
        }
    }

    private void forwarding(Family family) {
        if (!space.forwards(family)) {
            String text = family == Family.V4 ? "net.ipv4.ip_forward = 0" : "net.ipv6.conf.all.forwarding = 0";
            EvidenceRef place = space.place(HostArtifact.SETTINGS);
            rules.add(drop(Stage.FORWARD, 0, Optional.empty(), TrafficMatch.any(family), text, place));
        }
    }

    /**
     * What comes from a link-local address leaves by no other interface. Linux turns it round to the link it came from, against RFC 4291
     * section 2.5.6.
     */
    private void linkLocal() {
        TrafficMatch match = TrafficMatch.any(Family.V6).withSource(AddressSet.of(Prefix.of("fe80::/10")));
        for (Link in : faces) {
            for (Link out : faces) {
                if (!in.equals(out)) {
                    rules.add(new RouterRule(
                            space.id() + " link-local source",
                            Stage.FORWARD,
                            0,
                            Optional.of(in.id()),
                            Optional.of(out.id()),
                            match,
                            new Effect.Drop(),
                            Optional.empty(),
                            "link-local source",
                            in.evidence()));
                }
            }
        }
    }

    private void hooks(Family family, Link in) {
        Context arriving = Context.ip(family, Optional.of(in.name()), Optional.empty());
        List<Ruleset.Chain> pre = space.ruleset().ip(family, "prerouting");
        run(filters(pre, DESTINATION_PRIORITY, false), arriving, Stage.ARRIVAL, FILTER, in, Optional.empty());
        run(translations(pre), arriving, Stage.ARRIVAL, TRANSLATION, in, Optional.empty());
        run(filters(pre, DESTINATION_PRIORITY, true), arriving, Stage.ARRIVAL, FILTER_AFTER, in, Optional.empty());
        run(space.ruleset().ip(family, "input"), arriving, Stage.LOCAL, FILTER, in, Optional.empty());
        List<Ruleset.Chain> post = space.ruleset().ip(family, "postrouting");
        for (Link out : faces) {
            Context passing = Context.ip(family, Optional.of(in.name()), Optional.of(out.name()));
            Optional<Link> to = Optional.of(out);
            run(space.ruleset().ip(family, "forward"), passing, Stage.FORWARD, FILTER, in, to);
            run(filters(post, SOURCE_PRIORITY, false), passing, Stage.DEPARTURE, FILTER, in, to);
            run(translations(post), passing, Stage.DEPARTURE, TRANSLATION, in, to);
            run(filters(post, SOURCE_PRIORITY, true), passing, Stage.DEPARTURE, FILTER_AFTER, in, to);
        }
    }

    private static List<Ruleset.Chain> filters(List<Ruleset.Chain> chains, long translation, boolean after) {
        return chains.stream()
                .filter(c -> !c.type().equals("nat") && (c.priority() > translation) == after)
                .toList();
    }

    private static List<Ruleset.Chain> translations(List<Ruleset.Chain> chains) {
        return chains.stream().filter(c -> c.type().equals("nat")).toList();
    }

    private void run(List<Ruleset.Chain> chains, Context context, Stage stage, int step, Link in, Optional<Link> out) {
        if (!chains.isEmpty()) {
            List<TrafficMatch> all = List.of(TrafficMatch.any(context.family()));
            add(Hook.decideAll(space.ruleset(), chains, context, all), stage, step, Optional.of(in), out);
        }
    }

    private void add(List<Decision> decisions, Stage stage, int step, Optional<Link> in, Optional<Link> out) {
        for (Decision decision : decisions) {
            Optional<Effect> effect = effect(decision, out);
            Optional<String> opaque = decision.verdict() instanceof Verdict.Unknown(String why)
                    ? Optional.of(why)
                    : effect.isEmpty() ? Optional.of("no address to translate to") : Optional.empty();
            boolean says = !(decision.accepts() && decision.rule().endsWith("/policy"));
            if (says) {
                rules.add(new RouterRule(
                        space.id() + " " + decision.rule(),
                        stage,
                        step,
                        in.map(Link::id),
                        out.map(Link::id),
                        decision.box(),
                        effect.orElseGet(Effect.Drop::new),
                        opaque,
                        decision.rule(),
                        decision.evidence()));
            }
        }
    }

    private static Optional<Effect> effect(Decision decision, Optional<Link> out) {
        Family family = decision.box().family();
        return switch (decision.verdict()) {
            case Verdict.Accept _ -> Optional.of(new Effect.Admit());
            case Verdict.ToDestination to
            when to.address().family() == family -> Optional.of(new Effect.ToDestination(to.address(), to.port()));
            case Verdict.ToSource(Optional<IpAddress> address) ->
                address.or(() -> out.flatMap(o -> first(o, family)))
                        .filter(a -> a.family() == family)
                        .map(Effect.ToSource::new);
            // A translation to the other IP version does not match this one's packets.
            case Verdict.ToDestination _ -> Optional.of(new Effect.Admit());
            default -> Optional.of(new Effect.Drop());
        };
    }

    private static Optional<IpAddress> first(Link link, Family family) {
        return link.addresses().stream()
                .map(RouterInterface.Address::address)
                .filter(a -> a.family() == family)
                .findFirst();
    }

    /** Reverse path filtering (RFC 3704): 1 asks for a route back by the same interface, 2 for any. The stricter setting counts. */
    private void reversePath(Link face) {
        int all = setting("all");
        int own = setting(face.name());
        int mode = Math.max(all, own);
        if (mode != 1 && mode != 2) {
            return;
        }
        AddressSet from = AddressSet.none(Family.V4);
        for (Link other : faces) {
            if (mode == 2 || other.equals(face)) {
                from = from.union(behind(other));
            }
        }
        TrafficMatch forged =
                TrafficMatch.any(Family.V4).withSource(AddressSet.all(Family.V4).minus(from));
        if (!forged.isEmpty()) {
            String text = "net.ipv4.conf." + face.name() + ".rp_filter = " + mode;
            rules.add(drop(
                    Stage.ARRIVAL, REVERSE_PATH, Optional.of(face), forged, text, space.place(HostArtifact.SETTINGS)));
        }
    }

    private int setting(String face) {
        return space.setting("net.ipv4.conf." + face + ".rp_filter")
                .filter(v -> v.length() == 1 && Character.isDigit(v.charAt(0)))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The addresses to which the longest prefix leads out by an interface. */
    private AddressSet behind(Link face) {
        AddressSet mine = AddressSet.none(Family.V4);
        AddressSet taken = AddressSet.none(Family.V4);
        for (int length = 32; length >= 0; length--) {
            AddressSet here = AddressSet.none(Family.V4);
            AddressSet elsewhere = AddressSet.none(Family.V4);
            for (Link link : faces) {
                for (Prefix prefix : prefixes(link, Family.V4, length)) {
                    if (link.equals(face)) {
                        here = here.union(AddressSet.of(prefix));
                    } else {
                        elsewhere = elsewhere.union(AddressSet.of(prefix));
                    }
                }
            }
            mine = mine.union(here.minus(taken));
            taken = taken.union(here).union(elsewhere);
        }
        return mine;
    }

    /** The prefixes of one length that an interface leads to. */
    private List<Prefix> prefixes(Link link, Family family, int length) {
        List<Prefix> prefixes = new ArrayList<>();
        link.addresses().stream()
                .map(RouterInterface.Address::prefix)
                .filter(p -> p.family() == family && p.length() == length)
                .forEach(prefixes::add);
        routes.stream()
                .filter(r -> r.output().equals(Optional.of(link.id())))
                .map(Route::prefix)
                .filter(p -> p.family() == family && p.length() == length)
                .forEach(prefixes::add);
        return prefixes;
    }

    /** A route to nowhere, as far as no longer prefix leads somewhere. */
    private void nowhere(Prefix prefix) {
        AddressSet to = AddressSet.of(prefix);
        for (Link link : faces) {
            for (int length = prefix.length() + 1; length <= prefix.family().bits(); length++) {
                for (Prefix longer : prefixes(link, prefix.family(), length)) {
                    to = to.minus(AddressSet.of(longer));
                }
            }
        }
        TrafficMatch match = TrafficMatch.any(prefix.family()).withDestination(to);
        rules.add(drop(
                Stage.ARRIVAL,
                NOWHERE,
                Optional.empty(),
                match,
                "no way to " + prefix,
                space.place(HostArtifact.ROUTES)));
    }

    /** A packet to a connected prefix's broadcast address is the router's own and goes no further. */
    private void broadcasts() {
        for (Link face : faces) {
            for (RouterInterface.Address address : face.addresses()) {
                if (address.address().family() == Family.V4 && address.length() < 31) {
                    TrafficMatch match = TrafficMatch.any(Family.V4)
                            .withDestination(AddressSet.of(address.prefix().last()));
                    rules.add(drop(
                            Stage.ARRIVAL, NOWHERE, Optional.empty(), match, "broadcast address", face.evidence()));
                }
            }
        }
    }

    private RouterRule drop(
            Stage stage, int step, Optional<Link> in, TrafficMatch match, String text, EvidenceRef place) {
        return new RouterRule(
                space.id() + " " + text,
                stage,
                step,
                in.map(Link::id),
                Optional.empty(),
                match,
                new Effect.Drop(),
                Optional.empty(),
                text,
                place);
    }
}
