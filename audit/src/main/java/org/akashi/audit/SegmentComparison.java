package org.akashi.audit;

import org.akashi.model.network.Segment;

/** Compares segments: whether they are there, switched on, and on which physical networks. Overlay keys are each side's own. */
final class SegmentComparison {

    private final Comparison comparison;

    SegmentComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void run() {
        for (String id : Comparison.ids(
                comparison.declared().segments().keySet(),
                comparison.implemented().segments().keySet())) {
            comparison.outcome().examined();
            Segment here = comparison.declared().segments().get(id);
            Segment there = comparison.implemented().segments().get(id);
            if (here == null || there == null) {
                Segment only = here == null ? there : here;
                if (only != null) {
                    comparison.missing(only, here != null);
                }
                continue;
            }
            comparison.compare(
                    here, ComparedAspect.UPLINKS, uplinks(here), uplinks(there), here.evidence(), there.evidence());
        }
    }

    private static String uplinks(Segment segment) {
        return Comparison.text(segment.uplinks().stream()
                .map(uplink -> uplink.physicalNetwork() + " "
                        + (uplink.vlan().isPresent() ? uplink.vlan().getAsInt() : "untagged"))
                .toList());
    }
}
