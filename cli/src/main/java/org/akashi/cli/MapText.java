package org.akashi.cli;

import java.util.stream.Collectors;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapChain;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.MapLink;
import org.akashi.criteria.map.MapRow;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Texts;

/** Maps and chains of maps, as plain text in one language. */
final class MapText {

    private final StringBuilder text = new StringBuilder();
    private final Texts texts;

    MapText(Texts texts) {
        this.texts = texts;
    }

    String of(CriteriaMap map) {
        head(map);
        map.rows().forEach(this::row);
        gaps(map);
        return text.toString();
    }

    /** What one item leads to. */
    String of(MapChain chain, String number) {
        chain(chain);
        chain.follow(number)
                .ifPresentOrElse(
                        link -> link(chain, link),
                        () -> line(number + " -> " + texts.say(CriteriaLabel.NO_COUNTERPART) + reason(chain, number)));
        return text.toString();
    }

    /** What every item of the first edition leads to. */
    String of(MapChain chain, Iterable<String> numbers) {
        chain(chain);
        for (String number : numbers) {
            chain.follow(number).ifPresent(link -> line(brief(link)));
        }
        line("");
        line(texts.say(CriteriaLabel.GAPS).toString());
        for (String number : numbers) {
            if (chain.follow(number).isEmpty()) {
                line("  " + number + reason(chain, number));
            }
        }
        return text.toString();
    }

    private void head(CriteriaMap map) {
        line(map.id() + "  " + texts.in(map.head().title()));
        line(map.head().from() + " -> " + map.head().to());
        line(texts.say(CriteriaLabel.SOURCE) + ": " + texts.in(map.head().source()));
        line("");
    }

    private void chain(MapChain chain) {
        line(texts.say(CriteriaLabel.CHAIN) + ": " + chain.from() + " -> "
                + chain.maps().stream()
                        .map(map -> map.head().to() + " (" + map.id() + ")")
                        .collect(Collectors.joining(" -> ")));
        line("");
    }

    private void row(MapRow row) {
        line(String.join(" ", row.from()) + " -> " + String.join(" ", row.to()) + "  " + said(row));
    }

    private String said(MapRow row) {
        String rationale = texts.in(row.rationale());
        return texts.name(row.relation())
                + unconfirmed(row.confidence())
                + (rationale.isEmpty() ? "" : "  " + rationale);
    }

    private String unconfirmed(Confidence confidence) {
        return confidence == Confidence.UNCONFIRMED ? " [" + texts.say(CriteriaLabel.UNCONFIRMED) + "]" : "";
    }

    private void gaps(CriteriaMap map) {
        if (map.gaps().isEmpty()) {
            return;
        }
        line("");
        line(texts.say(CriteriaLabel.GAPS).toString());
        for (MapGap gap : map.gaps()) {
            String edition = (gap.side() == MapGap.Side.FROM
                            ? map.head().from()
                            : map.head().to())
                    .toString();
            line("  " + edition + "#" + gap.number() + "  " + texts.name(gap.reason()) + unconfirmed(gap.confidence()));
        }
    }

    private String brief(MapLink link) {
        return link.from() + " -> " + String.join(" ", link.to()) + "  " + texts.name(link.relation())
                + unconfirmed(link.confidence());
    }

    private void link(MapChain chain, MapLink link) {
        line(brief(link));
        for (int i = 0; i < link.steps().size(); i++) {
            line("  " + (i + 1) + ". " + chain.maps().get(i).id());
            for (MapRow row : link.steps().get(i)) {
                line("     " + String.join(" ", row.from()) + " -> " + String.join(" ", row.to()) + "  " + said(row));
            }
        }
        if (link.steps().size() > 1) {
            int weakest = link.weakestStep();
            String relation = link.steps().get(weakest - 1).stream()
                    .map(row -> texts.name(row.relation()).toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            line(texts.say(CriteriaLabel.WEAKEST, weakest, relation).toString());
        }
    }

    private String reason(MapChain chain, String number) {
        return chain.maps().getFirst().gaps().stream()
                .filter(gap -> gap.side() == MapGap.Side.FROM && gap.number().equals(number))
                .map(gap -> "  " + texts.name(gap.reason()) + unconfirmed(gap.confidence()))
                .findFirst()
                .orElse("");
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
