package org.akashi.exchange.oscal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.exchange.Loss;

/**
 * Writes criteria as OSCAL 1.2: an edition as a catalog, one that refers to others as a profile, too, and a map as a mapping
 * collection. What OSCAL has no place for is counted.
 *
 * <pre>{@code
 * OscalExport export = new OscalExport(Catalogue.bundled(), "ja", day);
 * export.edition(edition);            // isms-criteria-2016.catalog.json
 * export.files().forEach((name, bytes) -> …);
 * }</pre>
 *
 * <p>Equal input gives equal bytes: the identifiers of files and entries are made from what they say (UUID version 5). What becomes of
 * what: {@code docs/exchange.md}.
 */
public final class OscalExport {

    /** The namespace of properties and parts that are not OSCAL's. */
    public static final String NAMESPACE = "urn:akashi:oscal";

    static final String VERSION = "1.2.0";

    private final Catalogue catalogue;
    private final String language;
    private final LocalDate day;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<Loss.Kind, Integer> losses = new EnumMap<>(Loss.Kind.class);

    /**
     * @param language {@code ja} or {@code en}: of titles and prose; the other one stands in properties and in parts of their own
     * @param day on which the files are said to be modified
     */
    public OscalExport(Catalogue catalogue, String language, LocalDate day) {
        this.catalogue = catalogue;
        this.language = language;
        this.day = day;
    }

    /** Adds an edition with all that it refers to, the texts imported for it, and the statements that answer to its items. */
    public void edition(ResolvedEdition edition) {
        String name = name(edition);
        files.put(name + ".catalog.json", JsonText.of(new CatalogWriter(this, edition).document()));
        if (edition.edition().references().findAny().isPresent()) {
            files.put(name + ".profile.json", JsonText.of(new ProfileWriter(this, edition).document()));
        }
        int schemes = (int) catalogue.schemes().stream()
                .filter(scheme -> scheme.edition().equals(edition.edition().id()))
                .count();
        lose(Loss.Kind.SCHEMES, schemes);
        lose(Loss.Kind.VACANT_NUMBERS, (int) edition.edition().vacancies().count());
    }

    /** Adds a map. */
    public void map(CriteriaMap map) {
        files.put(map.id() + ".mapping.json", JsonText.of(new MappingWriter(this, map).document()));
    }

    /** By their names, in the order they were added. */
    public Map<String, byte[]> files() {
        return new LinkedHashMap<>(files);
    }

    /** What was lost on the way, each kind once. */
    public List<Loss> losses() {
        List<Loss> all = new ArrayList<>();
        losses.forEach((kind, count) -> all.add(new Loss(kind, count)));
        return all;
    }

    void lose(Loss.Kind kind, int count) {
        if (count > 0) {
            losses.merge(kind, count, Integer::sum);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    OscalText text() {
        return new OscalText(language);
    }

    /** The moment of modification, with its zone. */
    String modified() {
        return day + "T00:00:00Z";
    }

    static String name(ResolvedEdition edition) {
        return edition.edition().id().toString().replace('/', '-');
    }
}
