package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.ovn.match.Expression.Operand;
import org.akashi.read.ovn.match.Expression.Relation;

/** Turns one comparison into a region. */
final class TestCompiler {

    private static final int ETHERTYPE_IPV4 = 0x800;
    private static final int ETHERTYPE_IPV6 = 0x86dd;

    private final MatchNames names;
    private final Symbol portField;
    private final SortedSet<String> addressSets;

    /**
     * @param portField the field that names the filtered port; the other one is not known to the model
     * @param addressSets collects the names of address sets met
     */
    TestCompiler(MatchNames names, Symbol portField, SortedSet<String> addressSets) {
        this.names = names;
        this.portField = portField;
        this.addressSets = addressSets;
    }

    Region region(Expression.Test test) throws MatchException {
        return switch (test.symbol().shape()) {
            case PREDICATE -> predicate(test.symbol());
            case PORT -> ports(test);
            case ETHERTYPE -> ethertype(numbers(test));
            case PROTOCOL -> protocol(numbers(test));
            case SOURCE, DESTINATION -> addresses(test);
            case SOURCE_PORT, DESTINATION_PORT -> transport(test);
            case TYPE, CODE -> icmp(test);
        };
    }

    private static Region predicate(Symbol symbol) {
        return switch (symbol) {
            case IP -> Region.EVERYTHING;
            case IP4 -> Region.of(Term.any(Family.V4));
            case IP6 -> Region.of(Term.any(Family.V6));
            case ARP, RARP -> Region.NOTHING;
            case ICMP4 -> Region.of(only(Family.V4, Protocols.ICMP));
            case ICMP6 -> Region.of(only(Family.V6, Protocols.ICMPV6));
            case ICMP -> Region.of(only(Family.V4, Protocols.ICMP), only(Family.V6, Protocols.ICMPV6));
            default -> Region.of(only(Family.V4, symbol.protocol()), only(Family.V6, symbol.protocol()));
        };
    }

    private static Term only(Family family, int protocol) {
        return Term.of(TrafficMatch.any(family).withProtocols(IntRanges.of(protocol)));
    }

    private Region ports(Expression.Test test) throws MatchException {
        Set<String> named = new HashSet<>();
        Set<String> group = null;
        for (Operand operand : test.operands()) {
            switch (operand) {
                case Operand.Port port -> named.add(port.name());
                case Operand.PortGroupName name -> {
                    group = names.portGroup(name.name())
                            .orElseThrow(() -> new MatchException("there is no port group " + name.name()));
                    if (test.operands().size() > 1) {
                        named.addAll(group);
                    }
                }
                default -> throw new MatchException(test.symbol() + " is compared with something that is no port");
            }
        }
        if (test.symbol() != portField) {
            String reason = "it depends on " + test.symbol() + ", the port at the other end";
            return unknown(reason);
        }
        PortSet ports = PortSet.of(group != null && test.operands().size() == 1 ? group : named);
        return Region.of(
                new Term(ports, TrafficMatch.any(Family.V4), java.util.Optional.empty()),
                new Term(ports, TrafficMatch.any(Family.V6), java.util.Optional.empty()));
    }

    static Region unknown(String reason) {
        return Region.of(
                new Term(PortSet.ALL, TrafficMatch.any(Family.V4), java.util.Optional.of(reason)),
                new Term(PortSet.ALL, TrafficMatch.any(Family.V6), java.util.Optional.of(reason)));
    }

    private static Region ethertype(IntRanges types) {
        List<Term> terms = new ArrayList<>();
        if (types.contains(ETHERTYPE_IPV4)) {
            terms.add(Term.any(Family.V4));
        }
        if (types.contains(ETHERTYPE_IPV6)) {
            terms.add(Term.any(Family.V6));
        }
        return new Region(terms);
    }

    private static Region protocol(IntRanges protocols) {
        return nonEmpty(
                Term.of(TrafficMatch.any(Family.V4).withProtocols(protocols)),
                Term.of(TrafficMatch.any(Family.V6).withProtocols(protocols)));
    }

    private Region addresses(Expression.Test test) throws MatchException {
        Family family = test.symbol().family();
        AddressSet set = AddressSet.none(family);
        for (Operand operand : test.operands()) {
            set = set.union(addresses(test.symbol(), operand, family));
        }
        set = switch (test.relation()) {
            case EQUAL -> set;
            case UNEQUAL -> AddressSet.all(family).minus(set);
            default -> ordered(test, set);
        };
        TrafficMatch any = TrafficMatch.any(family);
        return nonEmpty(
                Term.of(test.symbol().shape() == Symbol.Shape.SOURCE ? any.withSource(set) : any.withDestination(set)));
    }

    private AddressSet addresses(Symbol symbol, Operand operand, Family family) throws MatchException {
        switch (operand) {
            case Operand.Number number -> {
                Prefix prefix = Constants.prefix(number.text())
                        .filter(p -> p.family() == family)
                        .orElseThrow(() -> new MatchException(symbol + " is compared with " + number.text()));
                return AddressSet.of(prefix);
            }
            case Operand.AddressSetName name -> {
                addressSets.add(name.name());
                Addresses content = names.addressSet(name.name())
                        .orElseThrow(() -> new MatchException("there is no address set " + name.name()));
                Family other = family == Family.V4 ? Family.V6 : Family.V4;
                if (content.other() || !content.of(other).isEmpty()) {
                    throw new MatchException(symbol + " is compared with the set " + name.name()
                            + ", which holds other than " + (family == Family.V4 ? "IPv4" : "IPv6") + " addresses");
                }
                return content.of(family);
            }
            default -> throw new MatchException(symbol + " is compared with a port");
        }
    }

    private static AddressSet ordered(Expression.Test test, AddressSet value) throws MatchException {
        if (value.ranges().size() != 1
                || !value.ranges()
                        .getFirst()
                        .first()
                        .equals(value.ranges().getFirst().last())) {
            throw new MatchException("an order with a mask");
        }
        Family family = value.family();
        AddressSet.Range below = new AddressSet.Range(Prefix.any(family).first(), value.first());
        AddressSet.Range above =
                new AddressSet.Range(value.first(), Prefix.any(family).last());
        AddressSet upTo = AddressSet.union(family, List.of(below));
        AddressSet from = AddressSet.union(family, List.of(above));
        return switch (test.relation()) {
            case LESS -> upTo.minus(value);
            case LESS_EQUAL -> upTo;
            case GREATER -> from.minus(value);
            default -> from;
        };
    }

    private Region transport(Expression.Test test) throws MatchException {
        IntRanges ports = numbers(test);
        List<Term> terms = new ArrayList<>();
        for (Family family : Family.values()) {
            TrafficMatch any = only(family, test.symbol().protocol()).traffic();
            terms.add(Term.of(
                    test.symbol().shape() == Symbol.Shape.SOURCE_PORT
                            ? any.withSourcePorts(ports)
                            : any.withDestinationPorts(ports)));
        }
        return ports.isEmpty() ? Region.NOTHING : new Region(terms);
    }

    private Region icmp(Expression.Test test) throws MatchException {
        IntRanges numbers = numbers(test);
        IntRanges packed = IntRanges.NONE;
        for (int type = 0; type < 256; type++) {
            if (test.symbol().shape() == Symbol.Shape.TYPE) {
                packed = numbers.contains(type) ? packed.union(IntRanges.of(type << 8, type << 8 | 255)) : packed;
            } else {
                List<Integer> bounds = numbers.bounds();
                for (int i = 0; i < bounds.size(); i += 2) {
                    packed = packed.union(IntRanges.of(type << 8 | bounds.get(i), type << 8 | bounds.get(i + 1)));
                }
            }
        }
        TrafficMatch any =
                only(test.symbol().family(), test.symbol().protocol()).traffic();
        return nonEmpty(Term.of(any.withDestinationPorts(packed)));
    }

    /** The numbers for which a comparison of a number field holds. */
    private static IntRanges numbers(Expression.Test test) throws MatchException {
        int maximum = test.symbol().shape().maximum();
        IntRanges all = IntRanges.of(0, maximum);
        IntRanges set = IntRanges.NONE;
        for (Operand operand : test.operands()) {
            if (!(operand instanceof Operand.Number number)) {
                throw new MatchException(test.symbol() + " is compared with something that is no number");
            }
            set = set.union(Constants.numbers(number.text(), maximum)
                    .orElseThrow(() -> new MatchException(test.symbol() + " is compared with " + number.text())));
        }
        Relation relation = test.relation();
        if (relation == Relation.EQUAL) {
            return set;
        }
        if (relation == Relation.UNEQUAL) {
            return all.minus(set);
        }
        if (set.bounds().size() != 2
                || !set.bounds().getFirst().equals(set.bounds().getLast())) {
            throw new MatchException("an order with a mask");
        }
        IntRanges upTo = IntRanges.of(0, set.first());
        IntRanges from = IntRanges.of(set.first(), maximum);
        return switch (relation) {
            case LESS -> upTo.minus(set);
            case LESS_EQUAL -> upTo;
            case GREATER -> from.minus(set);
            default -> from;
        };
    }

    private static Region nonEmpty(Term... terms) {
        List<Term> kept = new ArrayList<>();
        for (Term term : terms) {
            if (!term.isEmpty()) {
                kept.add(term);
            }
        }
        return new Region(kept);
    }
}
