package org.akashi.tables;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.Share;

/** The tables of filters, their rules, and the sets of addresses and numbers that rules name. */
final class FilterDescription {

    /** An interval of numbers. */
    private record Numbers(int first, int last) {}

    private FilterDescription() {}

    static List<Table<?>> tables() {
        return List.of(filters(), shares(), rules(), matches(), addresses(), numbers());
    }

    private static Table<?> filters() {
        return IdentityDescription.placed(
                IdentityDescription.named(
                                TableBuilder.<Filter>ofNetwork(
                                        "filters",
                                        "Network.filters",
                                        "新しい接続に対する規則の集まり。複数のポートに効き得る",
                                        "Lists of rules for new connections that several ports may share",
                                        network -> network.filters().values().stream()),
                                "Filter")
                        .maybe(
                                "owner",
                                "Filter.owner",
                                Filter::owner,
                                "持ち主のプロジェクト。NULLは提供者自身",
                                "Project that owns it; NULL for the provider's own")
                        .in(Unit.ID)
                        .refersTo("projects.id"),
                "Filter");
    }

    private static Table<?> shares() {
        return SegmentDescription.shared(TableBuilder.<Part<Filter, Share>>ofNetwork(
                                "filter_shares",
                                "Filter.sharing",
                                "フィルターを他のプロジェクトに使わせる許可",
                                "Permissions by which owners let others use filters",
                                network -> Part.of(network.filters().values(), Filter::sharing))
                        .text("filter_id", "Filter.id", row -> row.whole().id(), "フィルター", "Filter")
                        .in(Unit.ID)
                        .asKey()
                        .refersTo("filters.id"))
                .table();
    }

    private static Stream<Part<Filter, FilterRule>> allRules(Network network) {
        return Part.of(network.filters().values(), Filter::rules);
    }

    private static Table<?> rules() {
        return TableBuilder.<Part<Filter, FilterRule>>ofNetwork(
                        "filter_rules",
                        "Filter.rules",
                        "フィルターの規則。priority の大きい順に見る。どの規則にも当たらない通信は通る",
                        "The rules of filters, by descending priority; traffic that no rule matches passes",
                        FilterDescription::allRules)
                .text("filter_id", "Filter.id", row -> row.whole().id(), "フィルター", "Filter")
                .in(Unit.ID)
                .asKey()
                .refersTo("filters.id")
                .position(Part::position)
                .text(
                        "id",
                        "FilterRule.id",
                        row -> row.part().id(),
                        "宣言された規則の識別子。なければ実装の規則の識別子",
                        "The declared rule's id where one is known, else the implementation's")
                .in(Unit.ID)
                .choice(
                        "direction",
                        "FilterRule.direction",
                        FilterRule.Direction.class,
                        row -> row.part().direction(),
                        "端点から見た向き",
                        "Direction, seen from the endpoint")
                .number("priority", "FilterRule.priority", row -> row.part().priority(), "優先度", "Priority")
                .in(Unit.PRIORITY)
                .choice(
                        "action",
                        "FilterRule.action",
                        FilterRule.Action.class,
                        row -> row.part().action(),
                        "当たった新しい接続の扱い",
                        "What happens to a new connection that matches")
                .maybe(
                        "remote_group",
                        "FilterRule.remoteGroup",
                        row -> row.part().remoteGroup().orElse(""),
                        "相手のアドレスを与えるフィルター",
                        "Filter whose members' addresses the match contains")
                .in(Unit.ID)
                .refersTo("filters.id")
                .maybe(
                        "opaque",
                        "FilterRule.opaque",
                        row -> row.part().opaque().orElse(""),
                        "解釈できなかった理由。あれば、この規則は未確定",
                        "Why the match could not be interpreted; then the rule is undetermined")
                .text(
                        "written",
                        "FilterRule.text",
                        row -> row.part().text(),
                        "製品の書き方での規則",
                        "The rule as its product writes it")
                .placed(Cell.NETWORK_VIRTUALIZATION)
                .evidence("FilterRule.evidence", row -> row.part().evidence())
                .table();
    }

    private static Table<?> matches() {
        TableBuilder<Part<Part<Filter, FilterRule>, Boxed<FilterRule>>> table =
                TableBuilder.<Part<Part<Filter, FilterRule>, Boxed<FilterRule>>>ofNetwork(
                                "filter_rule_matches",
                                "FilterRule.match",
                                "規則が当たる通信。行の和集合で、行がなければ何にも当たらない",
                                "The traffic that rules match: the union of the rows; none matches nothing",
                                network -> {
                                    SetNames names = new SetNames();
                                    return Part.of(
                                            allRules(network),
                                            rule -> rule.part().match().stream()
                                                    .map(match -> new Boxed<>(rule.part(), match, names))
                                                    .toList());
                                })
                        .text(
                                "filter_id",
                                "Filter.id",
                                row -> row.whole().whole().id(),
                                "フィルター",
                                "Filter")
                        .in(Unit.ID)
                        .asKey()
                        .refersTo("filters.id")
                        .number(
                                "rule",
                                "",
                                row -> row.whole().position(),
                                "filter_rules での順番",
                                "Position in filter_rules")
                        .in(Unit.PLACE)
                        .asKey()
                        .refersTo("filter_rules.position")
                        .position(Part::position);
        return Boxed.columns(table, "FilterRule.match", Part::part).table();
    }

    private static Stream<TrafficMatch> allMatches(Network network) {
        return Stream.concat(
                network.filters().values().stream()
                        .flatMap(filter -> filter.rules().stream())
                        .flatMap(rule -> rule.match().stream()),
                network.routers().values().stream()
                        .flatMap(router -> router.rules().stream())
                        .map(RouterRule::match));
    }

    private static Collection<Part<String, AddressSet>> addressSets(Network network) {
        SetNames names = new SetNames();
        TreeMap<String, Part<String, AddressSet>> sets = new TreeMap<>();
        allMatches(network).forEach(match -> {
            for (AddressSet set : List.of(match.source(), match.destination())) {
                String name = names.of(set);
                sets.putIfAbsent(name, new Part<>(name, 0, set));
            }
        });
        return sets.values();
    }

    private static Table<?> addresses() {
        return TableBuilder.<Part<Part<String, AddressSet>, AddressSet.Range>>ofNetwork(
                        "address_ranges",
                        "TrafficMatch.source, TrafficMatch.destination",
                        "規則に現れるアドレスの集合を、重ならない区間で表したもの",
                        "The sets of addresses in rules, as intervals that do not overlap",
                        network ->
                                Part.of(addressSets(network), set -> set.part().ranges()))
                .text(
                        "addresses",
                        "",
                        row -> row.whole().whole(),
                        "集合の名。等しい集合は名も等しい",
                        "Name of the set; equal sets have equal names")
                .asKey()
                .position(Part::position)
                .number(
                        "family",
                        "",
                        row -> Addresses.version(row.part().first().family()),
                        "IPの版",
                        "IP version")
                .in(Unit.VERSION)
                .text("first_address", "Range.first", row -> row.part().first().toString(), "最初のアドレス", "First address")
                .in(Unit.IP)
                .text("last_address", "Range.last", row -> row.part().last().toString(), "最後のアドレス", "Last address")
                .in(Unit.IP)
                .text("first_hex", "", row -> Addresses.hex(row.part().first()), "最初のアドレス", "First address")
                .in(Unit.HEX)
                .text("last_hex", "", row -> Addresses.hex(row.part().last()), "最後のアドレス", "Last address")
                .in(Unit.HEX)
                .table();
    }

    private static Collection<Part<String, IntRanges>> numberSets(Network network) {
        TreeMap<String, Part<String, IntRanges>> sets = new TreeMap<>();
        allMatches(network).forEach(match -> {
            for (IntRanges set : List.of(match.protocols(), match.sourcePorts(), match.destinationPorts())) {
                String name = SetNames.of(set);
                sets.putIfAbsent(name, new Part<>(name, 0, set));
            }
        });
        return sets.values();
    }

    private static List<Numbers> intervals(IntRanges set) {
        List<Integer> bounds = set.bounds();
        return IntStream.range(0, bounds.size() / 2)
                .mapToObj(i -> new Numbers(bounds.get(2 * i), bounds.get(2 * i + 1)))
                .toList();
    }

    private static Table<?> numbers() {
        return TableBuilder.<Part<Part<String, IntRanges>, Numbers>>ofNetwork(
                        "number_ranges",
                        "TrafficMatch.protocols, TrafficMatch.sourcePorts, TrafficMatch.destinationPorts",
                        "規則に現れるプロトコル番号とポートの集合を、重ならない区間で表したもの",
                        "The sets of protocol numbers and ports in rules, as intervals that do not overlap",
                        network -> Part.of(numberSets(network), set -> intervals(set.part())))
                .text(
                        "numbers",
                        "",
                        row -> row.whole().whole(),
                        "集合の名。等しい集合は名も等しい",
                        "Name of the set; equal sets have equal names")
                .asKey()
                .position(Part::position)
                .number("first_number", "", row -> row.part().first(), "最初の番号", "First number")
                .number("last_number", "", row -> row.part().last(), "最後の番号", "Last number")
                .table();
    }
}
