package org.akashi.read.host.nft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.host.nft.Rule.Effect;
import org.akashi.read.json.Json;

/** Chains of one hook evaluated on boxes: every packet gets one decision. */
public final class Hook {

    /** nftables follows 16 jumps at most. */
    private static final int DEEPEST = 16;

    private final Ruleset ruleset;
    private final Context context;
    private final List<Decision> decisions = new ArrayList<>();

    private Hook(Ruleset ruleset, Context context) {
        this.ruleset = ruleset;
        this.context = context;
    }

    /** What one base chain decides for some packets; together the decisions cover them, and they do not overlap. */
    public static List<Decision> decide(
            Ruleset ruleset, Ruleset.Chain base, Context context, List<TrafficMatch> packets) {
        Hook hook = new Hook(ruleset, context);
        List<TrafficMatch> rest = hook.run(base, packets, 0);
        Verdict policy = base.dropsByDefault() ? new Verdict.Drop() : new Verdict.Accept();
        rest.forEach(box -> hook.decisions.add(new Decision(box, policy, base.id() + "/policy", base.evidence())));
        return List.copyOf(hook.decisions);
    }

    /** What several base chains decide in their order: a packet must be accepted by all. */
    public static List<Decision> decideAll(
            Ruleset ruleset, List<Ruleset.Chain> bases, Context context, List<TrafficMatch> packets) {
        List<Decision> decided = new ArrayList<>();
        List<Decision> accepted = new ArrayList<>();
        packets.forEach(box -> accepted.add(new Decision(box, new Verdict.Accept(), "", EvidenceRef.whole(""))));
        for (Ruleset.Chain base : bases) {
            List<Decision> before = List.copyOf(accepted);
            accepted.clear();
            for (Decision earlier : before) {
                for (Decision decision : decide(ruleset, base, context, List.of(earlier.box()))) {
                    boolean says = !decision.accepts()
                            || !decision.rule().endsWith("/policy")
                            || earlier.rule().isEmpty();
                    Decision telling = says
                            ? decision
                            : new Decision(decision.box(), decision.verdict(), earlier.rule(), earlier.evidence());
                    (decision.accepts() ? accepted : decided).add(telling);
                }
            }
        }
        decided.addAll(accepted);
        return decided;
    }

    /** Runs a chain; what it decides is noted, and what falls out of its end comes back. */
    private List<TrafficMatch> run(Ruleset.Chain chain, List<TrafficMatch> packets, int depth) {
        List<TrafficMatch> rest = packets;
        List<TrafficMatch> left = new ArrayList<>();
        Comparison compare = new Comparison(ruleset, chain, context);
        for (Json rule : chain.rules()) {
            if (rest.isEmpty()) {
                break;
            }
            String id = chain.id() + "/" + rule.text("handle").orElse("");
            for (Effect effect : Rule.effects(rule, compare, context)) {
                List<TrafficMatch> hit = Comparison.intersect(rest, effect.boxes());
                if (hit.isEmpty()) {
                    continue;
                }
                rest = Boxes.minus(rest, effect.boxes());
                switch (effect.verdict()) {
                    case Verdict.Return _ -> left.addAll(hit);
                    case Verdict.Jump(String target) -> {
                        List<TrafficMatch> back = new ArrayList<>(rest);
                        back.addAll(follow(chain, target, hit, depth, id, rule.place()));
                        rest = back;
                    }
                    case Verdict.Goto(String target) ->
                        left.addAll(follow(chain, target, hit, depth, id, rule.place()));
                    case Verdict.Accept _,
                            Verdict.Drop _,
                            Verdict.Unknown _,
                            Verdict.ToSource _,
                            Verdict.ToDestination _ ->
                        hit.forEach(box -> decisions.add(new Decision(box, effect.verdict(), id, rule.place())));
                }
            }
        }
        left.addAll(rest);
        return left;
    }

    private List<TrafficMatch> follow(
            Ruleset.Chain chain, String target, List<TrafficMatch> hit, int depth, String rule, EvidenceRef place) {
        Optional<Ruleset.Chain> next = ruleset.beside(chain, target);
        if (next.isEmpty() || depth >= DEEPEST) {
            Verdict unknown = new Verdict.Unknown("the chain " + target);
            hit.forEach(box -> decisions.add(new Decision(box, unknown, rule, place)));
            return List.of();
        }
        return run(next.get(), hit, depth + 1);
    }
}
