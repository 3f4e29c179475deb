package org.akashi.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaptureGapTest {

    private final List<String> lines = new ArrayList<>();

    private void planned(String unit) {
        lines.add(new CaptureRecord.Planned(lines.size(), "s", unit).line());
    }

    private void refused(String unit, String reason) {
        lines.add(new CaptureRecord.Gap(lines.size(), "s", unit, reason, "said", "2026-11-23T09:00:00Z").line());
    }

    private void got(String unit, boolean complete) {
        lines.add(new CaptureRecord.Captured(
                        lines.size(),
                        "s",
                        unit,
                        "data/" + unit + "." + lines.size() + ".json",
                        0,
                        "0".repeat(64),
                        complete,
                        new TreeMap<>(),
                        "2026-11-23T09:00:00Z",
                        "2026-11-23T09:00:00Z",
                        new TreeMap<>(),
                        List.of())
                .line());
    }

    private List<CaptureGap> gaps() {
        return CaptureGap.of(lines);
    }

    @Test
    void what_was_planned_refused_or_left_in_the_middle_is_a_gap_at_its_line() {
        planned("a/b/1");
        planned("a/b/2");
        planned("a/b/3");
        planned("a/b/4");
        refused("a/b/1", "http-403");
        got("a/b/2", false);
        got("a/b/3", true);
        assertThat(gaps())
                .containsExactly(
                        new CaptureGap("a/b/4", "missing", "", 4),
                        new CaptureGap("a/b/1", "http-403", "said", 5),
                        new CaptureGap("a/b/2", "unfinished", "", 6));
    }

    @Test
    void a_unit_that_is_whole_in_the_end_has_no_gap_whatever_was_said_before() {
        refused("a/b/1", "timeout");
        got("a/b/1", false);
        got("a/b/1", true);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void of_several_refusals_the_last_is_told_and_pages_do_not_end_it() {
        refused("a/b/1", "timeout");
        refused("a/b/1", "http-500");
        got("a/b/1", false);
        assertThat(gaps()).containsExactly(new CaptureGap("a/b/1", "http-500", "said", 2));
    }

    @Test
    void a_refused_token_is_over_once_anything_of_the_source_was_got() {
        refused("openstack/token", "no-token");
        got("ovn/R/NB", true);
        assertThat(gaps()).extracting(CaptureGap::reason).containsExactly("no-token");
        planned("openstack/R/network/ports");
        got("openstack/R/network/networks", true);
        assertThat(gaps()).extracting(CaptureGap::unit).containsExactly("openstack/R/network/ports");
    }

    @Test
    void the_part_of_a_unit_is_told_apart_from_the_unit() {
        refused("a/b/1#others", "http-403");
        got("a/b/1", true);
        assertThat(gaps())
                .extracting(CaptureGap::unit, CaptureGap::whole)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a/b/1#others", "a/b/1"));
    }
}
