package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Floating;
import org.akashi.oracle.slow.Rows.Forwarding;
import org.akashi.oracle.slow.Rows.Pair;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Route;
import org.akashi.oracle.slow.Rows.Router;
import org.akashi.oracle.slow.Rows.Rule;
import org.akashi.oracle.slow.Rows.Subnet;

/**
 * Enough packets to know everything about a small cloud.
 *
 * <p>Whatever an object of the cloud asks of an address is "are you in this block?", with a block that some list names (or one of a few
 * that every router knows). Two addresses that are in the same of these blocks are treated alike everywhere. So one address of each
 * kind stands for all, and the same goes for protocols and ports: what passes for none of the representatives passes for nothing.
 */
public final class Borders {

    private static final List<String> KNOWN_EVERYWHERE = List.of(
            "0.0.0.0/0",
            "0.0.0.0/8",
            "0.0.0.0",
            "127.0.0.0/8",
            "169.254.169.254",
            "224.0.0.0/4",
            "255.255.255.255",
            "::/0",
            "::",
            "fe80::/10",
            "fe80::/64",
            "ff00::/8",
            "ff02::/16",
            "ff02::1:2");

    /**
     * What a packet is beside its addresses.
     *
     * @param destinationPort the port, or {@code type * 256 + code}
     */
    public record Kind(int protocol, int sourcePort, int destinationPort) {}

    private final SlowCloud cloud;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> ports = new TreeSet<>(Set.of(1, 22));

    private Borders(SlowCloud cloud) {
        this.cloud = cloud;
    }

    /** The borders of everything in a cloud. */
    public static Borders of(SlowCloud cloud) {
        Borders borders = new Borders(cloud);
        cloud.rulesOfGroup.values().forEach(borders.rules::addAll);
        cloud.forwardingsOfFloating.values().forEach(borders::forwarding);
        return borders;
    }

    /** The borders of what decides between two endpoints about protocols and ports; nothing about addresses. */
    static Borders between(SlowCloud cloud, String from, String to, List<Forwarding> forwarded) {
        Borders borders = new Borders(cloud);
        for (String endpoint : List.of(from, to)) {
            Port port = cloud.ports.get(endpoint);
            for (String group : port == null ? List.<String>of() : port.groups()) {
                borders.rules.addAll(cloud.rulesOfGroup.getOrDefault(group, List.of()));
            }
        }
        borders.forwarding(forwarded);
        return borders;
    }

    private void forwarding(List<Forwarding> forwardings) {
        for (Forwarding forwarding : forwardings) {
            int length = forwarding.externalLast() - forwarding.externalFirst() + 1;
            ports.add(forwarding.externalFirst());
            ports.add(forwarding.externalLast() + 1);
            ports.add(forwarding.internalFirst());
            ports.add(forwarding.internalFirst() + length);
        }
    }

    /** One destination of every kind, in order. */
    public List<Ip> destinations(boolean six) {
        Set<Block> blocks = blocksOfAll();
        cloud.ports.values().forEach(port -> add(blocks, port));
        for (Router router : cloud.routers.values()) {
            router.routes().forEach(route -> add(blocks, route));
        }
        for (List<Floating> floatings : cloud.floatingsOfRouter.values()) {
            floatings.forEach(floating -> add(blocks, floating.address()));
        }
        rules.stream().filter(rule -> !rule.ingress()).forEach(rule -> add(blocks, rule));
        return representatives(blocks, six);
    }

    /**
     * One source of every kind for one sender, in order: a source is asked for by the sender's port security, by routers, which know
     * their own, and translate, and by the rules of receivers.
     */
    public List<Ip> sources(String endpoint, boolean six) {
        Set<Block> blocks = blocksOfAll();
        if (!endpoint.startsWith(SlowEvaluator.EXTERNAL)) {
            add(blocks, cloud.port(endpoint));
        }
        cloud.ports.values().stream().filter(Port::isRouterPort).forEach(port -> add(blocks, port));
        for (List<Floating> floatings : cloud.floatingsOfRouter.values()) {
            floatings.forEach(floating -> floating.fixed().ifPresent(fixed -> add(blocks, fixed)));
        }
        rules.stream().filter(Rule::ingress).forEach(rule -> add(blocks, rule));
        return representatives(blocks, six);
    }

    private Set<Block> blocksOfAll() {
        Set<Block> blocks = new HashSet<>();
        KNOWN_EVERYWHERE.forEach(text -> blocks.add(Block.parse(text)));
        cloud.subnets.values().forEach(subnet -> add(blocks, subnet));
        return blocks;
    }

    private static void add(Set<Block> blocks, Ip ip) {
        blocks.add(new Block(ip, ip.bits()));
    }

    private static void add(Set<Block> blocks, Subnet subnet) {
        blocks.add(subnet.block());
        add(blocks, subnet.block().last());
        subnet.gateway().ifPresent(gateway -> add(blocks, gateway));
    }

    private static void add(Set<Block> blocks, Route route) {
        blocks.add(route.destination());
        add(blocks, route.nextHop());
    }

    private static void add(Set<Block> blocks, Port port) {
        port.fixed().stream().map(Fixed::address).forEach(address -> add(blocks, address));
        if (port.hasSix()) {
            add(blocks, Ip.linkLocal(port.mac()));
        }
        for (Pair pair : port.pairs()) {
            blocks.add(pair.block());
            add(blocks, pair.block().address());
            add(blocks, pair.block().last());
            if (pair.block().address().six()) {
                add(blocks, Ip.linkLocal(pair.mac()));
            }
        }
    }

    private void add(Set<Block> blocks, Rule rule) {
        rule.prefix().ifPresent(blocks::add);
        cloud.addresses(rule.remoteGroup()).forEach(address -> add(blocks, address));
        blocks.addAll(cloud.addressGroups.getOrDefault(rule.remoteAddresses(), List.of()));
    }

    private static List<Ip> representatives(Set<Block> blocks, boolean six) {
        List<Block> mine =
                blocks.stream().filter(block -> block.address().six() == six).toList();
        Set<Ip> starts = new TreeSet<>();
        for (Block block : mine) {
            starts.add(block.first());
            if (!block.last().equals((six ? Block.ANY_V6 : Block.ANY_V4).last())) {
                starts.add(block.last().next());
            }
        }
        Set<BitSet> kinds = new HashSet<>();
        List<Ip> representatives = new ArrayList<>();
        for (Ip ip : starts) {
            BitSet kind = new BitSet();
            for (int i = 0; i < mine.size(); i++) {
                kind.set(i, mine.get(i).contains(ip));
            }
            if (kinds.add(kind)) {
                representatives.add(ip);
            }
        }
        return representatives;
    }

    /** One packet of every kind of one family: what no rule and no forwarding tells apart is one kind. */
    public List<Kind> kinds(boolean six) {
        Set<BitSet> seen = new HashSet<>();
        List<Kind> representatives = new ArrayList<>();
        for (Kind kind : candidates(six)) {
            BitSet answers = new BitSet();
            for (int i = 0; i < rules.size(); i++) {
                answers.set(i, rules.get(i).six() == six && GroupRules.matchesTraffic(rules.get(i), kind));
            }
            int at = rules.size();
            answers.set(at, ports.size() > 2 && (kind.protocol == Frame.TCP));
            answers.set(at + 1, ports.size() > 2 && (kind.protocol == Frame.UDP));
            if (ports.size() > 2 && (kind.protocol == Frame.TCP || kind.protocol == Frame.UDP)) {
                int below = (int) ports.stream()
                        .filter(port -> port <= kind.destinationPort)
                        .count();
                answers.set(at + 2 + below);
            }
            if (seen.add(answers) || kind.sourcePort == 68 || kind.sourcePort == 546) {
                representatives.add(kind);
            }
        }
        return representatives;
    }

    private Collection<Kind> candidates(boolean six) {
        List<Kind> all = new ArrayList<>();
        int icmp = six ? Frame.ICMP6 : Frame.ICMP;
        all.add(new Kind(icmp, 0, (six ? 128 : 8) << 8));
        all.add(new Kind(icmp, 0, ((six ? 128 : 8) << 8) + 1));
        all.add(new Kind(icmp, 0, (six ? 1 : 3) << 8));
        all.add(six ? new Kind(Frame.UDP, 546, 547) : new Kind(Frame.UDP, 68, 67));
        all.add(new Kind(253, 0, 0));
        Set<Integer> borders = new TreeSet<>(ports);
        for (Rule rule : rules) {
            if (rule.protocol().isEmpty() || rule.protocol().equals("any")) {
                continue;
            }
            int protocol = GroupRules.number(rule.protocol());
            if (protocol == Frame.ICMP || protocol == Frame.ICMP6) {
                int type = Math.max(rule.portMin(), 0);
                all.add(new Kind(icmp, 0, (type << 8) + Math.max(rule.portMax(), 0)));
            } else if (hasPorts(protocol)) {
                borders.add(Math.max(rule.portMin(), 0));
                borders.add(rule.portMax() < 0 ? 0 : Math.min(rule.portMax() + 1, 65535));
            } else {
                all.add(new Kind(protocol, 0, 0));
            }
        }
        for (int protocol : List.of(Frame.TCP, Frame.UDP, Frame.SCTP)) {
            borders.forEach(port -> all.add(new Kind(protocol, 40000, port)));
        }
        return all;
    }

    private static boolean hasPorts(int protocol) {
        return protocol == Frame.TCP || protocol == Frame.UDP || protocol == Frame.SCTP;
    }

    /** The MAC addresses that a frame on an endpoint's wire may be for: every port's, a group's, and one that nobody has. */
    public static List<Long> macs(SlowCloud cloud, String endpoint) {
        Set<Long> macs = new TreeSet<>(routerMacs(cloud, endpoint));
        for (Port port : cloud.ports.values()) {
            if (cloud.isPlaced(port) && cloud.wire(port) == cloud.wire(cloud.network(endpoint))) {
                macs.add(port.mac());
                port.pairs().forEach(pair -> macs.add(pair.mac()));
            }
        }
        macs.add(Neighbours.NOBODY);
        macs.add(Frame.BROADCAST);
        macs.add(0x0100_5e00_0005L);
        macs.add(0x3333_0000_0005L);
        return List.copyOf(macs);
    }

    /** Those of routers: what is sent to a group, a router treats as it treats what is sent to itself, or drops. */
    public static List<Long> routerMacs(SlowCloud cloud, String endpoint) {
        Set<Long> macs = new TreeSet<>();
        cloud.wire(cloud.network(endpoint)).routerPorts().forEach(port -> macs.add(port.mac()));
        return List.copyOf(macs);
    }

    /** The source MAC addresses that an endpoint may use. */
    public static List<Long> sourceMacs(SlowCloud cloud, String endpoint) {
        if (endpoint.startsWith(SlowEvaluator.EXTERNAL)) {
            return List.of(0x0200_0000_0001L);
        }
        Set<Long> macs = new TreeSet<>();
        Port port = cloud.port(endpoint);
        macs.add(port.mac());
        port.pairs().forEach(pair -> macs.add(pair.mac()));
        return List.copyOf(macs);
    }
}
