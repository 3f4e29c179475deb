package org.akashi.criteria.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.CriteriaException;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.EditionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapChainTest {

    private static EditionId id(String id) {
        return EditionId.parse(id).orElseThrow();
    }

    private static CriteriaMap map(String from, String to, String... rows) {
        Problems problems = new Problems();
        CriteriaMap map = read(
                        "map: {id: " + from + "-" + to + ", from: " + from + "/1, to: " + to
                                + "/1, title: {ja: 架空, en: fictitious}, source: {ja: 架空, en: fictitious}}\nrows: |\n  "
                                + String.join("\n  ", rows) + "\n",
                        problems)
                .orElseThrow();
        problems.throwIfAny();
        return map;
    }

    private static Optional<CriteriaMap> read(String yaml, Problems problems) {
        return MapReader.read(
                YamlNode.parse(path -> Optional.of(yaml.getBytes(StandardCharsets.UTF_8)), "map.yaml", problems),
                problems);
    }

    private static MapLink follow(String number, CriteriaMap... maps) {
        EditionId from = maps[0].head().from();
        EditionId to = maps[maps.length - 1].head().to();
        return MapChain.between(List.of(maps), from, to)
                .orElseThrow()
                .follow(number)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "equal,equal,EQUAL",
        "equal,equivalent,EQUIVALENT",
        "equivalent,subset,SUBSET",
        "subset,subset,SUBSET",
        "superset,equal,SUPERSET",
        "subset,superset,INTERSECTS",
        "superset,subset,INTERSECTS",
        "intersects,subset,INTERSECTS",
        "equal,none,NONE"
    })
    void a_chain_says_no_more_than_its_weakest_link(String first, String second, Relation said) {
        MapLink link = follow("1", map("a", "b", "1 -> 2 : " + first), map("b", "c", "2 -> 3 : " + second));
        assertThat(link.relation()).isEqualTo(said);
        assertThat(link.to()).containsExactly("3");
    }

    @Test
    void then_never_gives_more_than_either_step_and_inverse_turns_a_chain_round() {
        for (Relation first : Relation.values()) {
            assertThat(first.inverse().inverse()).isEqualTo(first);
            for (Relation second : Relation.values()) {
                Relation both = first.then(second);
                assertThat(both.ordinal()).isGreaterThanOrEqualTo(Math.max(first.ordinal(), second.ordinal()));
                assertThat(second.inverse().then(first.inverse())).isEqualTo(both.inverse());
            }
        }
    }

    @Test
    void one_unconfirmed_step_leaves_the_whole_unconfirmed_and_the_weakest_step_is_named() {
        MapLink link = follow(
                "1",
                map("a", "b", "1 -> 2 : equal"),
                map("b", "c", "2 -> 3 : equivalent unconfirmed"),
                map("c", "d", "3 -> 4 : equal"));
        assertThat(link.confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(link.relation()).isEqualTo(Relation.EQUIVALENT);
        assertThat(link.weakestStep()).isEqualTo(2);
    }

    @Test
    void a_part_of_a_set_is_less_than_the_set() {
        CriteriaMap merged = map("a", "b", "1 2 -> 3 : equivalent");
        assertThat(follow("1", merged).relation()).isEqualTo(Relation.SUBSET);
        assertThat(follow("3", merged.inverse()).relation()).isEqualTo(Relation.EQUIVALENT);
        assertThat(follow("3", merged.inverse()).to()).containsExactly("1", "2");
    }

    @Test
    void a_set_that_is_followed_only_in_part_is_more_than_where_it_leads() {
        MapLink link = follow("1", map("a", "b", "1 -> 2 3 : equivalent"), map("b", "c", "2 -> 4 : equivalent"));
        assertThat(link.relation()).isEqualTo(Relation.SUPERSET);
    }

    @Test
    void maps_are_walked_in_either_direction_by_the_shortest_way() {
        CriteriaMap ab = map("a", "b", "1 -> 2 : subset");
        CriteriaMap cb = map("c", "b", "3 -> 2 : subset");
        MapChain chain = MapChain.between(List.of(ab, cb), id("a/1"), id("c/1")).orElseThrow();
        assertThat(chain.maps()).hasSize(2);
        assertThat(chain.follow("1").orElseThrow().relation()).isEqualTo(Relation.INTERSECTS);
        assertThat(chain.follow("9")).isEmpty();
        assertThat(MapChain.between(List.of(ab, cb), id("a/1"), id("x/1"))).isEmpty();
        assertThat(MapChain.between(List.of(ab, cb), id("a/1"), id("a/1"))).isEmpty();
    }

    @Test
    void every_row_that_cannot_be_read_is_named_with_its_line() {
        Problems problems = new Problems();
        read("""
                map: {id: m, from: a/1, to: b/1, title: {ja: 架空, en: fictitious}, source: {ja: 架空, en: fictitious}}
                rationales: {why: {ja: 理由, en: reason}}
                rows: |
                  1 -> 2 : equal why
                  1 -> 2 : equal
                  3 = 4
                  5 -> 6 : likes
                  7 -> 8 : equal because
                """, problems);
        try {
            problems.throwIfAny();
            throw new AssertionError("no problems");
        } catch (CriteriaException e) {
            assertThat(e.problems())
                    .extracting(Problem::line, Problem::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(5, Problem.Code.DUPLICATE_NUMBER),
                            org.assertj.core.groups.Tuple.tuple(6, Problem.Code.WRONG_SHAPE),
                            org.assertj.core.groups.Tuple.tuple(7, Problem.Code.UNKNOWN_VALUE),
                            org.assertj.core.groups.Tuple.tuple(8, Problem.Code.UNKNOWN_REFERENCE));
        }
    }

    @Test
    void seventy_five_thousand_rows_answer_both_ways() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 75_000; i++) {
            rows.add("A-" + i % 5000 + " -> B-" + i / 15 + "." + i % 15 + " : intersects");
        }
        CriteriaMap map = map("a", "b", rows.toArray(String[]::new));
        assertThat(map.rows()).hasSize(75_000);
        assertThat(map.from("A-77")).hasSize(15);
        assertThat(map.to("B-4999.14"))
                .singleElement()
                .satisfies(row -> assertThat(row.from()).containsExactly("A-4999"));
        assertThat(new TreeSet<>(map.inverse().from("B-0.3").getFirst().to())).containsExactly("A-3");
    }
}
