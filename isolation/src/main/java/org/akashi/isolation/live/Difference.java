package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.isolation.live.Relations.Known;
import org.akashi.isolation.live.VerdictChanges.Block;
import org.roaringbitmap.RoaringBitmap;

/** What is known of some rows and columns of pairs before a change, and what of them is different after it. */
final class Difference {

    private record Way(Verdict before, Verdict after, RoaringBitmap others) {}

    private final RoaringBitmap senders;
    private final RoaringBitmap receivers;
    private final Map<Integer, Known> rows = new HashMap<>();
    private final Map<Integer, Known> columns = new HashMap<>();

    /**
     * @param senders whose rows are looked at
     * @param receivers whose columns are looked at
     */
    Difference(RoaringBitmap senders, RoaringBitmap receivers, Relations before) {
        this.senders = senders;
        this.receivers = receivers;
        senders.forEach((int s) -> rows.put(s, before.row(s)));
        receivers.forEach((int r) -> columns.put(r, before.column(r)));
    }

    VerdictChanges to(Relations after, boolean whole) {
        Map<Way, RoaringBitmap> byColumn = new LinkedHashMap<>();
        receivers.forEach((int r) ->
                differ(columns.getOrDefault(r, Known.nothing()), after.column(r), new RoaringBitmap(), r, byColumn));
        Map<Way, RoaringBitmap> byRow = new LinkedHashMap<>();
        senders.forEach((int s) -> differ(rows.getOrDefault(s, Known.nothing()), after.row(s), receivers, s, byRow));
        List<Block> blocks = new ArrayList<>();
        Ends ends = after.ends();
        byColumn.forEach((way, those) ->
                blocks.add(new Block(way.before(), way.after(), ends.set(way.others()), ends.set(those))));
        byRow.forEach((way, those) ->
                blocks.add(new Block(way.before(), way.after(), ends.set(those), ends.set(way.others()))));
        return new VerdictChanges(blocks, whole);
    }

    private static void differ(
            Known before, Known after, RoaringBitmap but, int number, Map<Way, RoaringBitmap> found) {
        for (Verdict old : Verdict.values()) {
            for (Verdict now : Verdict.values()) {
                if (old != now) {
                    RoaringBitmap others = both(before, old, after, now);
                    others.andNot(but);
                    if (!others.isEmpty()) {
                        found.computeIfAbsent(new Way(old, now, others), w -> new RoaringBitmap())
                                .add(number);
                    }
                }
            }
        }
    }

    private static RoaringBitmap both(Known before, Verdict old, Known after, Verdict now) {
        if (old == Verdict.ISOLATED) {
            RoaringBitmap all = of(after, now).clone();
            all.andNot(before.sure());
            all.andNot(before.maybe());
            return all;
        }
        RoaringBitmap all = of(before, old).clone();
        if (now == Verdict.ISOLATED) {
            all.andNot(after.sure());
            all.andNot(after.maybe());
        } else {
            all.and(of(after, now));
        }
        return all;
    }

    private static RoaringBitmap of(Known known, Verdict verdict) {
        return verdict == Verdict.CROSSING ? known.sure() : known.maybe();
    }
}
