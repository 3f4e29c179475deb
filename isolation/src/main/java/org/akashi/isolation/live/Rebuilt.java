package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.akashi.isolation.live.Ways.Inward;
import org.akashi.isolation.live.Ways.Outward;
import org.jspecify.annotations.Nullable;

/** Ways and relations of a whole network. */
record Rebuilt(Ways ways, Relations relations) {

    static Rebuilt of(State state, Ends ends, boolean complete, int threads) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> build(state, ends, complete)).join();
        }
    }

    private static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        return things.parallelStream().map(work).toList();
    }

    private static Rebuilt build(State state, Ends ends, boolean complete) {
        Ways ways = new Ways();
        Relations relations = new Relations(ends, complete);
        List<String> ids = state.ids();
        Set<String> gone = new HashSet<>();
        ends.there().forEach((int n) -> gone.add(ends.id(n)));
        ids.forEach(gone::remove);
        gone.forEach(id -> ends.remove(ends.number(id)));
        List<Optional<Standing>> standings = each(ids, id -> Optional.ofNullable(state.standing(id)));
        List<String> routers = List.copyOf(state.stock().routers().keySet());
        List<Forwarding> forwardings = each(routers, state::forwarding);
        state.stock().wires().forEach(w -> ways.junction(w, state.stock().isMeetingPlace(w)));
        for (int i = 0; i < routers.size(); i++) {
            ways.put(routers.get(i), forwardings.get(i));
        }
        List<Integer> numbers = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            int number = ends.number(ids.get(i));
            numbers.add(number);
            @Nullable Standing standing = standings.get(i).orElse(null);
            ways.put(number, standing);
            place(ends, relations, ways, number, standing);
        }
        List<String> gates = new ArrayList<>();
        for (Forwarding forwarding : forwardings) {
            for (Door door : forwarding.doors()) {
                if (ways.isJunction(door.wire())) {
                    relations.junction(door.wire()).place().add(door);
                    gates.add(door.id());
                }
            }
        }
        List<Outward> outward = each(numbers, ways::outward);
        List<Inward> inward = each(numbers, ways::inward);
        for (int i = 0; i < numbers.size(); i++) {
            relations.outward(numbers.get(i), outward.get(i));
            relations.inward(numbers.get(i), inward.get(i));
        }
        List<List<Leg>> links = each(gates, ways::links);
        for (int i = 0; i < gates.size(); i++) {
            relations.links(gates.get(i), links.get(i));
        }
        return new Rebuilt(ways, relations);
    }

    /** Notes whose an endpoint is and where it stands, on junctions too. */
    static void place(Ends ends, Relations relations, Ways ways, int number, @Nullable Standing now) {
        if (now == null) {
            ends.remove(number);
            relations.neighbourhood(number, "");
            return;
        }
        ends.put(number, now.owner(), !now.wire().isEmpty());
        relations.neighbourhood(number, now.neighbourhood());
        if (ways.isJunction(now.wire())) {
            now.held().forEach(a -> relations.junction(now.wire()).place().hold(a, 1));
        }
    }
}
