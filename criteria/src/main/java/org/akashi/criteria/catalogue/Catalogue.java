package org.akashi.criteria.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.comment.Consultation;
import org.akashi.criteria.comment.PolicyTable;
import org.akashi.criteria.glossary.Term;
import org.akashi.criteria.glossary.WordingRule;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapChain;
import org.akashi.criteria.scheme.RiskList;
import org.akashi.criteria.scheme.Scheme;

/**
 * The criteria: documents in their editions, our own statements, and what joins them. The bundled ones, or those with the user's
 * own library laid over them.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.bundled();
 * ResolvedEdition cloud = catalogue.edition(EditionId.parse("cloud-criteria/2016").orElseThrow()).orElseThrow();
 * for (ResolvedItem item : cloud.below("13.1.3")) {
 *     System.out.println(item.identities());           // here, and where it comes from
 *     catalogue.own(item).forEach(own -> System.out.println(own.text().text().ja()));
 * }
 * }</pre>
 *
 * <p>How the files are written: {@code docs/criteria.md}.
 */
public final class Catalogue {

    private final Bilingual ownTextNotice;
    private final SortedMap<EditionId, ResolvedEdition> editions;
    private final List<OwnItem> own;
    private final Map<SlotKey, List<OwnItem>> ownBySlot;
    private final Map<SlotKey, ImportedItem> imported;
    private final List<CriteriaMap> maps;
    private final List<Allowance> allowances;
    private final List<Scheme> schemes;
    private final RiskList risks;
    private final List<Term> terms;
    private final List<WordingRule> wordingRules;
    private final List<Consultation> consultations;
    private final List<PolicyTable> policyTables;

    Catalogue(CatalogueParts parts) {
        this.ownTextNotice = parts.ownTextNotice;
        this.editions = Collections.unmodifiableSortedMap(parts.resolved);
        this.own = List.copyOf(parts.own);
        this.ownBySlot = parts.ownBySlot();
        this.imported = Map.copyOf(parts.imported);
        this.maps = List.copyOf(parts.maps);
        this.allowances = List.copyOf(parts.allowances);
        this.schemes = List.copyOf(parts.schemes);
        this.risks = parts.riskList();
        this.terms = List.copyOf(parts.terms);
        this.wordingRules = List.copyOf(parts.wordingRules);
        this.consultations = List.copyOf(parts.consultations);
        this.policyTables = List.copyOf(parts.policyTables);
    }

    /** The criteria that come with Akashi; they are read once, when first asked for. */
    public static Catalogue bundled() {
        return Bundled.CATALOGUE;
    }

    private static final class Bundled {
        private static final Catalogue CATALOGUE = CatalogueReader.read(List.of());
    }

    /**
     * The bundled criteria with the user's own over them: every YAML file in the folder. An edition of the user's replaces the
     * bundled one of the same id.
     *
     * @throws org.akashi.criteria.CriteriaException if they are not sound, with everything that is wrong
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public static Catalogue over(Path folder) {
        return CatalogueReader.read(List.of(folder));
    }

    /**
     * The same with several folders, one over the other, the last on top: a library, and what is to be added to it.
     *
     * @throws org.akashi.criteria.CriteriaException if they are not sound together, with everything that is wrong
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public static Catalogue over(List<Path> folders) {
        return CatalogueReader.read(folders);
    }

    /** All documents with their references filled in, sorted by id. */
    public Collection<ResolvedEdition> editions() {
        return editions.values();
    }

    public Optional<ResolvedEdition> edition(EditionId id) {
        return Optional.ofNullable(editions.get(id));
    }

    /** An item of a document, its own or one it takes from another. */
    public Optional<ResolvedItem> item(SlotKey key) {
        return edition(key.edition()).flatMap(edition -> edition.item(key.number()));
    }

    /** Statements of our own and the user's, sorted by id as numbers read. */
    public List<OwnItem> own() {
        return own;
    }

    /** Statements that correspond to an item under any of its identities, sorted by id. */
    public List<OwnItem> own(ResolvedItem item) {
        return item.identities().stream()
                .flatMap(key -> ownBySlot.getOrDefault(key, List.of()).stream())
                .distinct()
                .sorted(CatalogueParts.BY_ID)
                .toList();
    }

    /** The user's official text of an item under any of its identities. */
    public List<TextBlock> imported(ResolvedItem item) {
        return item.identities().stream()
                .flatMap(key -> Optional.ofNullable(imported.get(key)).stream())
                .flatMap(filled -> filled.texts().stream())
                .toList();
    }

    /** The user's official text of an item of a document, with its parts and parameters. */
    public Optional<ImportedItem> imported(SlotKey key) {
        return Optional.ofNullable(imported.get(key));
    }

    /** All maps, sorted by id. */
    public List<CriteriaMap> maps() {
        return maps;
    }

    /** The shortest chain of maps between two editions, each map in whichever direction it is walked. */
    public Optional<MapChain> chain(EditionId from, EditionId to) {
        return MapChain.between(maps, from, to);
    }

    /** All schemes, sorted by id. */
    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Scheme> scheme(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /** The list of risks: the user's, if one is loaded, else Akashi's example. */
    public RiskList risks() {
        return risks;
    }

    /** Terms with their definitions, of all glossaries. */
    public List<Term> terms() {
        return terms;
    }

    public List<WordingRule> wordingRules() {
        return wordingRules;
    }

    /** Consultations with their comments, sorted by id. */
    public List<Consultation> consultations() {
        return consultations;
    }

    public Optional<Consultation> consultation(String id) {
        return consultations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Tables of policies for revisions, sorted by id. */
    public List<PolicyTable> policyTables() {
        return policyTables;
    }

    /** What the checks let pass, each for one item and one check. */
    public List<Allowance> allowances() {
        return allowances;
    }

    /** The sentence that marks our own words wherever they stand under an official heading. */
    public Bilingual ownTextNotice() {
        return ownTextNotice;
    }
}
