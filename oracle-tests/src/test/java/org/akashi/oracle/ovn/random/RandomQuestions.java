package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;
import org.akashi.oracle.ovn.random.Catalog.Face;
import org.akashi.oracle.ovn.random.Catalog.Station;

/** Random questions about a topology: mostly such as a guest would ask, some forged, some odd. */
final class RandomQuestions {

    private static final MacAddress STRANGER = MacAddress.of("02:00:5e:00:53:01");

    private final Choice choice;
    private final Catalog catalog;
    private final List<IpAddress> targets = new ArrayList<>();

    private RandomQuestions(long seed, Catalog catalog) {
        this.choice = new Choice(seed);
        this.catalog = catalog;
        catalog.stations().forEach(s -> targets.addAll(s.addresses()));
        targets.addAll(catalog.hops());
        for (Face face : catalog.faces()) {
            targets.addAll(face.addresses());
            targets.addAll(catalog.duties(face.router()).translated());
        }
        for (int i = 0; i < 3; i++) {
            targets.addAll(catalog.balanced());
        }
        targets.add(IpAddress.of("8.8.8.8"));
        targets.add(IpAddress.of("172.16.0.9"));
        targets.add(IpAddress.of("fd00:77::9"));
        targets.add(IpAddress.of("10.0.0.99"));
        targets.add(IpAddress.of("203.0.113.99"));
        targets.add(IpAddress.of("10.0.0.255"));
        targets.add(IpAddress.of("255.255.255.255"));
        targets.add(IpAddress.of("224.0.0.5"));
        targets.add(IpAddress.of("127.0.0.1"));
    }

    /** So many different questions. */
    static List<Frame> about(Catalog catalog, long seed, int count) {
        RandomQuestions questions = new RandomQuestions(seed, catalog);
        Set<Frame> all = new LinkedHashSet<>();
        List<Station> senders =
                catalog.stations().filter(s -> s.isGuest() || s.isExit()).toList();
        for (int i = 0; i < 3 * count && all.size() < count && !senders.isEmpty(); i++) {
            all.add(questions.frame(questions.choice.of(senders)));
        }
        return List.copyOf(all);
    }

    private Frame frame(Station sender) {
        boolean outside = sender.isExit();
        MacAddress to = destinationMac(sender);
        IpAddress destination = destination(sender, to);
        Family family = destination.family();
        IpAddress source = source(sender, family);
        MacAddress from = outside || choice.once(0.02) ? STRANGER : sender.mac().orElse(STRANGER);
        if (!sender.security().isEmpty() && choice.once(0.1)) {
            from = choice.of(sender.security()).mac();
        }
        int protocol = choice.of(
                Protocols.TCP,
                Protocols.TCP,
                Protocols.TCP,
                Protocols.UDP,
                Protocols.UDP,
                family == Family.V4 ? Protocols.ICMP : Protocols.ICMPV6,
                choice.of(Protocols.SCTP, 47, 112));
        int first = 0;
        int second = 0;
        if (Protocols.hasPorts(protocol)) {
            first = choice.of(40000, 40000, 40000, 53, 1024, 68);
            List<Integer> ports = new ArrayList<>(List.of(22, 80, 443, 8080, 53, 123, 67, 9999));
            ports.addAll(catalog.listening());
            second = choice.of(ports);
        } else if (Protocols.hasTypes(protocol)) {
            int echo = family == Family.V4 ? 8 : 128;
            first = choice.of(echo, echo, echo, family == Family.V4 ? 13 : 1);
            second = choice.of(0, 0, 0, 1);
        }
        return new Frame(
                outside ? Question.EXTERNAL + sender.network() : sender.id(),
                from,
                to,
                source,
                destination,
                protocol,
                first,
                second);
    }

    private MacAddress destinationMac(Station sender) {
        List<MacAddress> gateways = new ArrayList<>();
        catalog.facesOn(sender.network()).forEach(f -> gateways.add(f.mac()));
        List<MacAddress> neighbours = new ArrayList<>();
        catalog.on(sender.network()).forEach(s -> s.mac().ifPresent(neighbours::add));
        double kind = choice.below(1000) / 1000.0;
        if (kind < 0.55 && !gateways.isEmpty()) {
            return choice.of(gateways);
        }
        if (kind < 0.92 && !neighbours.isEmpty()) {
            return choice.of(neighbours);
        }
        return choice.of(MacAddress.BROADCAST, MacAddress.of("01:00:5e:00:00:05"), MacAddress.of("02:00:5e:00:53:77"));
    }

    private IpAddress destination(Station sender, MacAddress to) {
        Optional<Station> owner = catalog.on(sender.network()).stream()
                .filter(s ->
                        s.mac().filter(to::equals).isPresent() && !s.addresses().isEmpty())
                .findFirst();
        return owner.isPresent() && choice.once(0.75) ? choice.of(owner.get().addresses()) : choice.of(targets);
    }

    private IpAddress source(Station sender, Family family) {
        if (!sender.isExit() && choice.once(0.9)) {
            List<IpAddress> own = sender.addresses().stream()
                    .filter(a -> a.family() == family)
                    .toList();
            if (!own.isEmpty()) {
                return choice.of(own);
            }
        }
        if (sender.isExit() && choice.once(0.5)) {
            return IpAddress.of(family == Family.V4 ? "198.51.100.7" : "2001:db8::7");
        }
        List<IpAddress> any = targets.stream()
                .filter(t -> t.family() == family && !t.isMulticast())
                .toList();
        return choice.of(any);
    }
}
