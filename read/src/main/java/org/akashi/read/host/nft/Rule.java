package org.akashi.read.host.nft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.json.Json;

/** What one rule does in a context: boxes, each with a verdict. */
final class Rule {

    /** Packets, and what becomes of them. */
    record Effect(List<TrafficMatch> boxes, Verdict verdict) {}

    /** Statements that change nothing of what is asked here; marks are told where a rule tests them. */
    private static final Set<String> HARMLESS = Set.of("counter", "log", "comment", "continue");

    private final Comparison compare;
    private List<TrafficMatch> boxes;
    private Optional<String> unclear = Optional.empty();
    private final List<Effect> effects = new ArrayList<>();

    private Rule(Comparison compare, Context context) {
        this.compare = compare;
        this.boxes = List.of(TrafficMatch.any(context.family()));
    }

    static List<Effect> effects(Json rule, Comparison compare, Context context) {
        Rule reading = new Rule(compare, context);
        for (Json statement : rule.get("expr").map(Json::items).orElse(List.of())) {
            reading.statement(statement);
            if (reading.boxes.isEmpty()) {
                break;
            }
        }
        return reading.effects;
    }

    private void statement(Json statement) {
        String name = statement.only().orElse("");
        Json body = statement.get(name).orElse(statement);
        switch (name) {
            case "match" -> narrow(compare.match(body));
            case "accept" -> end(new Verdict.Accept());
            case "drop", "reject" -> end(new Verdict.Drop());
            case "return" -> end(new Verdict.Return());
            case "jump" -> end(new Verdict.Jump(body.text("target").orElse("")));
            case "goto" -> end(new Verdict.Goto(body.text("target").orElse("")));
            case "vmap" -> verdicts(body);
            case "masquerade" -> end(new Verdict.ToSource(Optional.empty()));
            case "snat" -> translations(body, true);
            case "dnat" -> translations(body, false);
            case "mangle" -> mangle(body);
            default -> {
                if (!HARMLESS.contains(name)) {
                    unclear = Optional.of(name.isEmpty() ? "a statement" : name);
                    effects.add(new Effect(boxes, new Verdict.Unknown(unclear.get())));
                    boxes = List.of();
                }
            }
        }
    }

    private void narrow(Outcome outcome) {
        switch (outcome) {
            case Outcome.Met met -> boxes = Comparison.intersect(boxes, met.boxes());
            case Outcome.Unclear(String why) -> unclear = Optional.of(why);
        }
    }

    private void end(Verdict verdict) {
        effects.add(new Effect(boxes, unclear.<Verdict>map(Verdict.Unknown::new).orElse(verdict)));
        boxes = List.of();
    }

    /** A mark is looked at by tests of marks only, which are not understood; other changes are. */
    private void mangle(Json body) {
        Optional<Json> key = body.get("key");
        boolean mark = key.flatMap(k -> k.get("meta"))
                .or(() -> key.flatMap(k -> k.get("ct")))
                .isPresent();
        if (!mark) {
            end(new Verdict.Unknown("a change of the packet"));
        }
    }

    private void verdicts(Json body) {
        Optional<Json> key = body.get("key");
        Optional<List<Json>> entries = body.get("data").flatMap(compare::entries);
        if (key.isEmpty() || entries.isEmpty()) {
            end(new Verdict.Unknown("a verdict map"));
            return;
        }
        for (Json entry : entries.get()) {
            List<Json> pair = entry.items();
            Outcome outcome =
                    pair.size() == 2 ? compare.equal(key.get(), pair.getFirst()) : new Outcome.Unclear("a map");
            switch (outcome) {
                case Outcome.Unclear(String why) -> {
                    end(new Verdict.Unknown(why));
                    return;
                }
                case Outcome.Met met -> {
                    List<TrafficMatch> hit = Comparison.intersect(boxes, met.boxes());
                    verdict(pair.getLast())
                            .ifPresent(v -> effects.add(new Effect(
                                    hit,
                                    unclear.<Verdict>map(Verdict.Unknown::new).orElse(v))));
                    boxes = Boxes.minus(boxes, met.boxes());
                }
            }
        }
    }

    /** The verdict a map leads to; none goes on with the next rule. */
    private static Optional<Verdict> verdict(Json value) {
        String name = value.only().orElse("");
        String target = value.get(name).flatMap(v -> v.text("target")).orElse("");
        return switch (name) {
            case "accept" -> Optional.of(new Verdict.Accept());
            case "drop" -> Optional.of(new Verdict.Drop());
            case "return" -> Optional.of(new Verdict.Return());
            case "jump" -> Optional.of(new Verdict.Jump(target));
            case "goto" -> Optional.of(new Verdict.Goto(target));
            case "continue" -> Optional.empty();
            default -> Optional.of(new Verdict.Unknown("the verdict " + name));
        };
    }

    private void translations(Json body, boolean source) {
        Optional<Json> address = body.get("addr");
        Optional<Json> map = address.flatMap(a -> a.get("map"));
        if (map.isEmpty()) {
            end(translation(address, body.get("port"), source));
            return;
        }
        Optional<Json> key = map.get().get("key");
        Optional<List<Json>> entries = map.get().get("data").flatMap(compare::entries);
        if (key.isEmpty() || entries.isEmpty()) {
            end(new Verdict.Unknown("a map of addresses"));
            return;
        }
        for (Json entry : entries.get()) {
            List<Json> pair = entry.items();
            if (pair.size() == 2 && compare.equal(key.get(), pair.getFirst()) instanceof Outcome.Met met) {
                Verdict to = translation(Optional.of(pair.getLast()), body.get("port"), source);
                effects.add(new Effect(
                        Comparison.intersect(boxes, met.boxes()),
                        unclear.<Verdict>map(Verdict.Unknown::new).orElse(to)));
                boxes = Boxes.minus(boxes, met.boxes());
            } else {
                end(new Verdict.Unknown("a map of addresses"));
                return;
            }
        }
    }

    /** One address and at most one port; a source port may change anyway, where two connections would collide. */
    private static Verdict translation(Optional<Json> address, Optional<Json> port, boolean source) {
        Optional<IpAddress> to = address.flatMap(Json::text).flatMap(IpAddress::parse);
        Optional<Integer> number = port.flatMap(Json::text).flatMap(Names::number);
        if (to.isEmpty() || (port.isPresent() && number.isEmpty())) {
            return new Verdict.Unknown("a translation to more than one address and port");
        }
        return source
                ? new Verdict.ToSource(to)
                : new Verdict.ToDestination(
                        to.get(), number.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
