package org.akashi.oracle.ovn.random;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;
import org.akashi.oracle.ovn.Expected;
import org.akashi.oracle.ovn.random.Catalog.Face;
import org.akashi.oracle.ovn.random.Catalog.Station;

/**
 * Answers from the OpenFlow tables that ovn-controller makes of a topology, by {@code ofproto/trace}: what ovs-vswitchd would do with the
 * packet, read from its datapath actions.
 *
 * <p>Where nobody has an address, claimants are tried in turn as {@link TraceOracle} does.
 */
final class FlowOracle {

    private static final Pattern ACTIONS = Pattern.compile("(?m)^Datapath actions: (.*)$");
    private static final Pattern ECHO_REPLY = Pattern.compile(
            "set_field:0->icmp_type|load:0->NXM_OF_ICMP_TYPE|set_field:129->icmpv6_type|load:0x81->NXM_NX_ICMPV6_TYPE");

    private final Catalog catalog;
    private final Chassis chassis;
    private final Chassis.Numbers numbers;
    private final Claims claims;
    private final LiveOvn ovn;

    private FlowOracle(LiveOvn ovn, Catalog catalog, Chassis chassis, Claims claims) throws IOException {
        this.ovn = ovn;
        this.catalog = catalog;
        this.chassis = chassis;
        this.claims = claims;
        ovn.teach(claims.neighbours());
        ovn.settle();
        this.numbers = chassis.numbers();
    }

    static FlowOracle open(LiveOvn ovn, Catalog catalog, Chassis chassis, Set<IpAddress> addresses) throws IOException {
        chassis.plug(catalog);
        return new FlowOracle(ovn, catalog, chassis, Claims.of(catalog, addresses));
    }

    /** The rulings on frames, in their order. */
    List<Ruling> ask(List<Frame> frames) throws IOException {
        List<Set<String>> receivers = new ArrayList<>();
        List<StringBuilder> texts = new ArrayList<>();
        List<Optional<LeftOut>> leftOut = new ArrayList<>();
        frames.forEach(f -> {
            receivers.add(new TreeSet<>());
            texts.add(new StringBuilder());
            leftOut.add(Optional.empty());
        });
        for (int round = 0; round <= claims.rounds(); round++) {
            if (round > 0) {
                ovn.teach(claims.round(round));
                ovn.settle();
            }
            for (int i = 0; i < frames.size(); i++) {
                // Only who found somebody to ask for can get another answer.
                if (!numbers.openflow().containsKey(entry(frames.get(i)))) {
                    leftOut.set(i, Optional.of(LeftOut.NOT_HERE));
                } else if (round == 0 || texts.get(i).indexOf("controller(") >= 0) {
                    String text = chassis.trace(flow(frames.get(i)));
                    texts.get(i).append(text).append('\n');
                    if (text.contains("hash(")) {
                        leftOut.set(i, Optional.of(LeftOut.CHOICE));
                    } else if (text.contains(",pause)")) {
                        leftOut.set(i, Optional.of(LeftOut.CONTROLLER));
                    }
                    read(text, frames.get(i), receivers.get(i));
                }
            }
        }
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            rulings.add(new Ruling(
                    leftOut.get(i).isPresent() ? Optional.empty() : Optional.of(Expected.of(receivers.get(i))),
                    leftOut.get(i),
                    flow(frames.get(i)) + "\n" + texts.get(i)));
        }
        return rulings;
    }

    /** The device by which it comes in. */
    private String entry(Frame frame) {
        Station entry = catalog.station(frame.entry(catalog)).orElseThrow();
        return entry.isExit() ? "patch-br-int-to-" + entry.id() : entry.parent().orElse(entry.id());
    }

    private String flow(Frame frame) {
        boolean v4 = frame.family() == Family.V4;
        Station entry = catalog.station(frame.entry(catalog)).orElseThrow();
        List<String> parts = new ArrayList<>();
        parts.add("in_port=" + numbers.openflow().get(entry(frame)));
        String name = Protocols.name(frame.protocol());
        String l3 = v4 ? "ip" : "ipv6";
        boolean ports = Protocols.hasPorts(frame.protocol());
        parts.add(ports ? name + (v4 ? "" : "6") : Protocols.hasTypes(frame.protocol()) ? v4 ? "icmp" : "icmp6" : l3);
        if (!ports && !Protocols.hasTypes(frame.protocol())) {
            parts.add("nw_proto=" + frame.protocol());
        }
        entry.tag().ifPresent(tag -> parts.add("dl_vlan=" + tag));
        parts.add("dl_src=" + frame.sourceMac());
        parts.add("dl_dst=" + frame.destinationMac());
        parts.add((v4 ? "nw_src=" : "ipv6_src=") + frame.source());
        parts.add((v4 ? "nw_dst=" : "ipv6_dst=") + frame.destination());
        parts.add("nw_ttl=9");
        if (ports) {
            parts.add(name + "_src=" + frame.first());
            parts.add(name + "_dst=" + frame.second());
        } else if (Protocols.hasTypes(frame.protocol())) {
            parts.add((v4 ? "icmp_type=" : "icmpv6_type=") + frame.first());
            parts.add((v4 ? "icmp_code=" : "icmpv6_code=") + frame.second());
        }
        return String.join(",", parts);
    }

    private void read(String text, Frame frame, Set<String> receivers) {
        boolean answered = ECHO_REPLY.matcher(text).find();
        if (answered) {
            answering(frame).ifPresent(receivers::add);
        }
        if (!answered || frame.destinationMac().isGroup()) {
            Set<String> reached = new TreeSet<>();
            Matcher passes = ACTIONS.matcher(text);
            while (passes.find()) {
                actions(passes.group(1), reached);
            }
            // Of what is flooded others have copies, but what comes back to the asker is the reply.
            reached.removeIf(receiver -> answered && receiver.equals(frame.from()));
            receivers.addAll(reached);
        }
    }

    private void actions(String actions, Set<String> receivers) {
        OptionalInt tag = OptionalInt.empty();
        for (String action : split(actions)) {
            if (action.startsWith("push_vlan(")) {
                Matcher vid = Pattern.compile("vid=(\\d+)").matcher(action);
                tag = vid.find() ? OptionalInt.of(Integer.parseInt(vid.group(1))) : tag;
            } else if (action.equals("pop_vlan")) {
                tag = OptionalInt.empty();
            } else if (action.startsWith("clone(")) {
                actions(action.substring(6, action.length() - 1), receivers);
            } else if (!action.isEmpty() && action.chars().allMatch(Character::isDigit)) {
                receiver(numbers.datapath().getOrDefault(Integer.parseInt(action), ""), tag)
                        .ifPresent(receivers::add);
            }
        }
    }

    private Optional<String> receiver(String device, OptionalInt tag) {
        Optional<Station> exit = catalog.stations()
                .filter(s -> s.isExit() && device.equals("b_" + s.physical()))
                .findFirst();
        if (exit.isPresent()) {
            return exit.map(s -> Question.EXTERNAL + s.network());
        }
        return catalog.stations()
                .filter(s -> !s.isExit())
                .filter(s -> tag.isPresent()
                        ? s.parent().filter(device::equals).isPresent()
                                && s.tag().equals(tag)
                        : s.id().equals(device))
                .map(Station::id)
                .findFirst();
    }

    private Optional<String> answering(Frame frame) {
        return catalog.faces().stream()
                .filter(f -> f.addresses().contains(frame.destination())
                        || f.mac().linkLocal().equals(frame.destination()))
                // Tenants use the same addresses: the nearest router has it.
                .min(Comparator.comparing((Face f) -> catalog.facesOn(frame.network(catalog)).stream()
                        .noneMatch(on -> on.router().equals(f.router()))))
                .map(Face::id);
    }

    /** The actions of a list, at its commas outside parentheses. */
    private static List<String> split(String actions) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < actions.length(); i++) {
            char c = actions.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                all.add(actions.substring(from, i));
                from = i + 1;
            }
        }
        all.add(actions.substring(from));
        return all;
    }
}
