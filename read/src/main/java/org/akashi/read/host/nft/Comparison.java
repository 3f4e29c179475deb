package org.akashi.read.host.nft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.host.nft.Outcome.Met;
import org.akashi.read.host.nft.Outcome.Unclear;
import org.akashi.read.json.Json;

/** Tests of fields against values, sets, prefixes, ranges and concatenations. */
final class Comparison {

    private final Ruleset ruleset;
    private final Ruleset.Chain chain;
    private final Context context;

    Comparison(Ruleset ruleset, Ruleset.Chain chain, Context context) {
        this.ruleset = ruleset;
        this.chain = chain;
        this.context = context;
    }

    /** The packets for which a match statement holds. */
    Outcome match(Json match) {
        Optional<Json> left = match.get("left");
        Optional<Json> right = match.get("right");
        if (left.isEmpty() || right.isEmpty()) {
            return new Unclear("a match without sides");
        }
        String op = match.text("op").orElse("==");
        Optional<List<Json>> values = values(right.get());
        if (values.isEmpty()) {
            return new Unclear("the set " + right.get().text().orElse(""));
        }
        return switch (op) {
            case "==", "in" -> any(left.get(), values.get());
            case "!=" -> without(present(left.get()), any(left.get(), values.get()));
            case "<", ">", "<=", ">=" -> compared(left.get(), op, right.get());
            default -> new Unclear("operator " + op);
        };
    }

    /** The packets whose field, or concatenation of fields, equals a value. */
    Outcome equal(Json left, Json value) {
        return any(left, List.of(unwrapped(value)));
    }

    /** The keys and what they lead to, of a map given there or by name. */
    Optional<List<Json>> entries(Json data) {
        return values(data);
    }

    private Optional<List<Json>> values(Json right) {
        Optional<String> text = right.text();
        List<Json> found;
        if (text.isPresent() && text.get().startsWith("@")) {
            Optional<List<Json>> named = ruleset.elements(chain, text.get().substring(1));
            if (named.isEmpty()) {
                return Optional.empty();
            }
            found = named.get();
        } else if (right.get("set").isPresent()) {
            found = right.get("set").map(Json::items).orElse(List.of());
        } else {
            found = right instanceof Json.Items ? right.items() : List.of(right);
        }
        return Optional.of(found.stream().map(Comparison::unwrapped).toList());
    }

    /** Elements with a time-out, counter or comment stand within an {@code elem}. */
    private static Json unwrapped(Json value) {
        return value.get("elem").flatMap(e -> e.get("val")).orElse(value);
    }

    private Outcome compared(Json left, String op, Json right) {
        Optional<Integer> bound = right.text().flatMap(Names::number);
        Field field = Field.of(left, context);
        if (bound.isEmpty() || !(field instanceof Field.Port port)) {
            return field instanceof Field.Absent ? Outcome.NEVER : new Unclear("a comparison with " + op);
        }
        int n = bound.get();
        int first = op.equals(">") ? n + 1 : op.equals(">=") ? n : 0;
        int last = op.equals("<") ? n - 1 : op.equals("<=") ? n : IntRanges.MAXIMUM;
        return first > last || last < 0 ? Outcome.NEVER : Outcome.of(withPort(port, IntRanges.of(first, last)));
    }

    private Outcome any(Json left, List<Json> values) {
        List<Json> parts = left.get("concat").map(Json::items).orElse(List.of());
        if (parts.isEmpty()) {
            return union(Field.of(left, context), values);
        }
        List<TrafficMatch> boxes = new ArrayList<>();
        for (Json value : values) {
            List<Json> sides = value.get("concat").map(Json::items).orElse(List.of(value));
            List<TrafficMatch> hit = List.of(TrafficMatch.any(context.family()));
            for (int i = 0; i < parts.size() && i < sides.size(); i++) {
                switch (union(Field.of(parts.get(i), context), List.of(sides.get(i)))) {
                    case Met met -> hit = intersect(hit, met.boxes());
                    case Unclear unclear -> {
                        return unclear;
                    }
                }
            }
            boxes.addAll(Boxes.minus(hit, boxes));
        }
        return new Met(boxes);
    }

    /** The packets that have the field at all. */
    private Outcome present(Json left) {
        List<TrafficMatch> boxes = List.of(TrafficMatch.any(context.family()));
        for (Json part : left.get("concat").map(Json::items).orElse(List.of(left))) {
            switch (Field.of(part, context)) {
                case Field.Absent _ -> {
                    return Outcome.NEVER;
                }
                case Field.Unclear(String why) -> {
                    return new Unclear(why);
                }
                case Field.Port port -> boxes = Boxes.intersect(boxes, withPort(port, IntRanges.ALL));
                case Field.Icmp icmp -> boxes = Boxes.intersect(boxes, protocol(IntRanges.of(icmp.protocol())));
                case Field.Known _, Field.Address _, Field.Protocol _ -> {}
            }
        }
        return new Met(boxes);
    }

    private static Outcome without(Outcome all, Outcome some) {
        return switch (all) {
            case Unclear unclear -> unclear;
            case Met whole ->
                switch (some) {
                    case Unclear unclear -> unclear;
                    case Met part -> new Met(Boxes.minus(whole.boxes(), part.boxes()));
                };
        };
    }

    static List<TrafficMatch> intersect(List<TrafficMatch> a, List<TrafficMatch> b) {
        return b.stream().flatMap(box -> Boxes.intersect(a, box).stream()).toList();
    }

    private Outcome union(Field field, List<Json> values) {
        return switch (field) {
            case Field.Absent _ -> Outcome.NEVER;
            case Field.Unclear(String why) -> new Unclear(why);
            case Field.Known known -> known(known, values);
            case Field.Address address -> addresses(address, values);
            case Field.Protocol _ -> numbers(values, Names::protocol, this::protocol);
            case Field.Port port -> numbers(values, Names::number, set -> withPort(port, set));
            case Field.Icmp icmp ->
                numbers(
                        values,
                        icmp.code() ? Names::number : icmp.protocol() == Protocols.ICMP ? Names::icmp : Names::icmpv6,
                        set -> withTypes(icmp, set));
        };
    }

    private Outcome known(Field.Known known, List<Json> values) {
        for (Json value : values) {
            Optional<String> text = value.text();
            if (text.isEmpty()) {
                return new Unclear("a value that is no name");
            }
            if (known.equal().test(text.get())) {
                return Outcome.of(TrafficMatch.any(context.family()));
            }
        }
        return Outcome.NEVER;
    }

    private Outcome addresses(Field.Address field, List<Json> values) {
        Family family = context.family();
        List<AddressSet.Range> ranges = new ArrayList<>();
        for (Json value : values) {
            Optional<AddressSet.Range> range = range(value);
            if (range.isEmpty()) {
                return new Unclear("an address that cannot be read");
            }
            if (range.get().first().family() == family) {
                ranges.add(range.get());
            }
        }
        AddressSet set = AddressSet.union(family, ranges);
        TrafficMatch any = TrafficMatch.any(family);
        return Outcome.of(field.source() ? any.withSource(set) : any.withDestination(set));
    }

    private static Optional<AddressSet.Range> range(Json value) {
        Optional<Json> prefix = value.get("prefix");
        if (prefix.isPresent()) {
            return Prefix.parse(prefix.get().text("addr").orElse("") + "/"
                            + prefix.get().text("len").orElse(""))
                    .map(p -> new AddressSet.Range(p.first(), p.last()));
        }
        List<Json> bounds = value.get("range").map(Json::items).orElse(List.of(value, value));
        if (bounds.size() != 2) {
            return Optional.empty();
        }
        Optional<IpAddress> first = bounds.getFirst().text().flatMap(IpAddress::parse);
        Optional<IpAddress> last = bounds.getLast().text().flatMap(IpAddress::parse);
        return first.isPresent()
                        && last.isPresent()
                        && first.get().family() == last.get().family()
                        && first.get().compareTo(last.get()) <= 0
                ? Optional.of(new AddressSet.Range(first.get(), last.get()))
                : Optional.empty();
    }

    private Outcome numbers(
            List<Json> values, Function<String, Optional<Integer>> parse, Function<IntRanges, TrafficMatch> box) {
        IntRanges set = IntRanges.NONE;
        for (Json value : values) {
            List<Json> bounds = value.get("range").map(Json::items).orElse(List.of(value, value));
            Optional<Integer> first =
                    bounds.size() == 2 ? bounds.getFirst().text().flatMap(parse) : Optional.empty();
            Optional<Integer> last = bounds.getLast().text().flatMap(parse);
            if (first.isEmpty() || last.isEmpty() || first.get() > last.get()) {
                return new Unclear("a number that cannot be read");
            }
            set = set.union(IntRanges.of(first.get(), last.get()));
        }
        return set.isEmpty() ? Outcome.NEVER : Outcome.of(box.apply(set));
    }

    private TrafficMatch protocol(IntRanges protocols) {
        return TrafficMatch.any(context.family()).withProtocols(protocols);
    }

    private TrafficMatch withPort(Field.Port port, IntRanges set) {
        TrafficMatch box = protocol(port.protocols());
        return port.source() ? box.withSourcePorts(set) : box.withDestinationPorts(set);
    }

    /** Types and codes are packed as {@code type * 256 + code}. */
    private TrafficMatch withTypes(Field.Icmp icmp, IntRanges set) {
        IntRanges packed = IntRanges.NONE;
        for (int i = 0; i < 256; i++) {
            if (set.contains(i)) {
                if (!icmp.code()) {
                    packed = packed.union(IntRanges.of(i << 8, i << 8 | 255));
                } else {
                    for (int type = 0; type < 256; type++) {
                        packed = packed.union(IntRanges.of(type << 8 | i));
                    }
                }
            }
        }
        return protocol(IntRanges.of(icmp.protocol())).withDestinationPorts(packed);
    }
}
