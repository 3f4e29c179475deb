package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.RouterRule.Effect;
import org.akashi.model.network.RouterRule.Stage;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/** Packets through the rules of a router's own system, stage by stage. */
final class Passage {

    private final Walk walk;

    Passage(Walk walk) {
        this.walk = walk;
    }

    /** What is left before the destination is looked up. */
    List<Trail> arrive(Gate in, Trail trail) {
        return pass(Stage.ARRIVAL, in, Optional.empty(), List.of(trail));
    }

    /** What the router itself gets. */
    List<Trail> local(Gate in, Trail trail) {
        return pass(Stage.LOCAL, in, Optional.empty(), List.of(trail));
    }

    /** What leaves by an interface. */
    List<Trail> forward(Gate in, Gate out, Trail trail) {
        Optional<String> to = Optional.of(out.id());
        return pass(Stage.DEPARTURE, in, to, pass(Stage.FORWARD, in, to, List.of(trail)));
    }

    private List<Trail> pass(Stage stage, Gate in, Optional<String> out, List<Trail> trails) {
        List<Trail> current = trails;
        for (List<RouterRule> step : in.router().steps(stage, in.id(), out)) {
            List<Trail> next = new ArrayList<>();
            for (Trail trail : current) {
                take(in, step, trail, next);
            }
            current = next;
        }
        return current;
    }

    private void take(Gate in, List<RouterRule> step, Trail trail, List<Trail> next) {
        List<TrafficMatch> rest = List.of(trail.box());
        for (RouterRule rule : step) {
            for (TrafficMatch part : rest) {
                Boxes.common(part, rule.match()).ifPresent(box -> apply(in, rule, trail.narrowed(box), next));
            }
            rest = Boxes.minus(rest, rule.match());
        }
        rest.forEach(box -> next.add(trail.narrowed(box)));
    }

    private void apply(Gate in, RouterRule rule, Trail trail, List<Trail> next) {
        String router = in.router().id();
        if (rule.opaque().isPresent()) {
            Trail doubted = trail.doubted();
            walk.doubt(
                    doubted,
                    Reason.of(Code.OPAQUE_RULE, rule.id(), rule.opaque().get()),
                    rule.evidence());
            next.add(doubted);
            return;
        }
        switch (rule.effect()) {
            case Effect.Admit _ -> {
                Reason reason = Reason.of(Code.FORWARD_ALLOWED, rule.id(), rule.text());
                next.add(trail.then(Hop.Type.FILTER, router, reason, rule.evidence(), trail.box()));
            }
            case Effect.Drop _ ->
                walk.stop(trail, Reason.of(Code.FORWARD_DENIED, rule.id(), rule.text()), rule.evidence());
            case Effect.ToDestination to -> {
                TrafficMatch box = trail.box().withDestination(AddressSet.of(to.address()));
                TrafficMatch after = to.port().isPresent()
                        ? box.withDestinationPorts(IntRanges.of(to.port().getAsInt()))
                        : box;
                next.add(translated(rule, Code.DESTINATION_TRANSLATED, trail, after));
            }
            case Effect.ToSource to ->
                next.add(translated(
                        rule, Code.SOURCE_TRANSLATED, trail, trail.box().withSource(AddressSet.of(to.address()))));
        }
    }

    private static Trail translated(RouterRule rule, Code code, Trail trail, TrafficMatch after) {
        TrafficMatch before = trail.box();
        boolean source = code == Code.SOURCE_TRANSLATED;
        Reason reason = Reason.of(
                code,
                (source ? before.source() : before.destination()).toString(),
                (source ? after.source() : after.destination()).toString());
        return trail.translate(Hop.Type.TRANSLATION, rule.id(), reason, rule.evidence(), before, after);
    }
}
