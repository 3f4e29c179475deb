package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.MapRow;
import org.akashi.criteria.map.Relation;
import org.akashi.exchange.Loss;
import org.akashi.exchange.yaml.Tree;

/** A map as a mapping collection with one mapping. */
final class MappingWriter {

    private static final Map<Relation, String> NAMES = OscalMapping.RELATIONS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private final OscalExport export;
    private final OscalText text;
    private final CriteriaMap map;

    MappingWriter(OscalExport export, CriteriaMap map) {
        this.export = export;
        this.text = export.text();
        this.map = map;
    }

    Tree document() {
        CriteriaMap.Head head = map.head();
        List<Tree> maps = new ArrayList<>();
        for (MapRow row : map.rows()) {
            maps.add(row(row));
        }
        export.lose(Loss.Kind.GAP_REASONS, map.gaps().size());
        String source = text.main(head.source());
        Tree mapping = Tree.entries()
                .with("uuid", OscalIds.uuid("mapping " + map.id() + "\n" + maps))
                .with("source-resource", resource(head.from()))
                .with("target-resource", resource(head.to()))
                .with("maps", Tree.items(maps))
                .with("source-gap-summary", gaps(MapGap.Side.FROM))
                .with("target-gap-summary", gaps(MapGap.Side.TO))
                .build();
        return Tree.entries()
                .with(
                        "mapping-collection",
                        Tree.entries()
                                .with("uuid", OscalIds.uuid("mapping-collection " + mapping))
                                .with(
                                        "metadata",
                                        CatalogWriter.metadata(
                                                export,
                                                head.title(),
                                                map.id(),
                                                head.to().edition()))
                                .with(
                                        "provenance",
                                        Tree.entries()
                                                .with("method", "human")
                                                .with("matching-rationale", "semantic")
                                                .with("status", head.levels().isEmpty() ? "not-complete" : "complete")
                                                .with("mapping-description", source.isEmpty() ? map.id() : source)
                                                .build())
                                .with("mappings", Tree.items(List.of(mapping)))
                                .build())
                .build();
    }

    private static Tree resource(EditionId edition) {
        return Tree.entries()
                .with("type", "catalog")
                .with("href", edition.toString().replace('/', '-') + ".catalog.json")
                .build();
    }

    private Tree row(MapRow row) {
        List<Tree> props = new ArrayList<>();
        if (row.confidence() != Confidence.CONFIRMED) {
            props.addAll(OscalText.property("confidence", OscalFile.written(row.confidence())));
        }
        props.addAll(OscalText.property("rationale-" + text.otherLanguage(), text.other(row.rationale())));
        return Tree.entries()
                .with("uuid", OscalIds.uuid(map.id() + " " + row.from() + " " + row.to() + " " + row.relation()))
                .with("relationship", NAMES.getOrDefault(row.relation(), ""))
                .with("sources", side(row.from(), map.head().from()))
                .with("targets", side(row.to(), map.head().to()))
                .with("props", Tree.items(props))
                .with("remarks", text.main(row.rationale()))
                .build();
    }

    private Tree side(List<String> numbers, EditionId edition) {
        List<Tree> items = new ArrayList<>();
        for (String number : numbers) {
            boolean heading = export.catalogue()
                    .edition(edition)
                    .flatMap(known -> known.item(number))
                    .filter(item -> CatalogWriter.isHeading(item.slot().level()))
                    .isPresent();
            export.lose(Loss.Kind.MAPPED_HEADINGS, heading ? 1 : 0);
            items.add(Tree.entries()
                    .with("type", "control")
                    .with("id-ref", OscalIds.id(number))
                    .build());
        }
        return Tree.items(items);
    }

    private Tree gaps(MapGap.Side side) {
        List<String> numbers = map.gaps().stream()
                .filter(gap -> gap.side() == side)
                .map(gap -> OscalIds.id(gap.number()))
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return new Tree.Items(List.of());
        }
        return Tree.entries()
                .with("uuid", OscalIds.uuid("gaps " + map.id() + " " + side + " " + numbers))
                .with(
                        "unmapped-controls",
                        Tree.items(List.of(Tree.entries()
                                .with("with-ids", Tree.texts(numbers))
                                .build())))
                .build();
    }
}
