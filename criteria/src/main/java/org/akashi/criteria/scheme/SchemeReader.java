package org.akashi.criteria.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.EditionReader;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.Suffix;

/** Reads schemes ({@code scheme}, {@code rules}, {@code assertionRules}) and lists of risks ({@code risks}). */
public final class SchemeReader {

    private enum Answer {
        YES,
        NO
    }

    private SchemeReader() {}

    /** The scheme of a file, unless its edition cannot be read. */
    public static Optional<Scheme> read(YamlNode file, Problems problems) {
        file.only("scheme", "rules", "assertionRules");
        YamlNode head = file.child("scheme").only("id", "edition", "title", "individual", "needsRiskList");
        String id = head.child("id").text();
        problems.claim("schemes", id, head);
        List<Scheme.Rule> rules = new ArrayList<>();
        for (YamlNode node : file.child("rules").items()) {
            node.only("levels", "suffixes", "addressees", "obligation");
            rules.add(new Scheme.Rule(
                    constants(node, "levels", Level.class),
                    suffixes(node),
                    constants(node, "addressees", Addressee.class),
                    node.child("obligation").constant(Obligation.class),
                    Place.of(node)));
        }
        List<AssertionRule> assertionRules = new ArrayList<>();
        file.optional("assertionRules")
                .ifPresent(list -> list.items().forEach(node -> {
                    node.only("id", "text", "obligations");
                    problems.claim("assertion rules", node.child("id").text(), node);
                    assertionRules.add(new AssertionRule(
                            node.child("id").text(),
                            node.child("text").bilingual(),
                            constants(node, "obligations", Obligation.class)));
                }));
        YamlNode edition = head.child("edition");
        Optional<EditionId> parsed = EditionId.parse(edition.text());
        if (parsed.isEmpty()) {
            edition.problem(Problem.Code.WRONG_SHAPE, "document/edition");
        }
        return parsed.map(of -> new Scheme(
                id,
                of,
                head.child("title").bilingual(),
                rules,
                head.constantOr("individual", Answer.NO) == Answer.YES,
                head.constantOr("needsRiskList", Answer.NO) == Answer.YES,
                assertionRules,
                Place.of(head)));
    }

    private static <E extends Enum<E>> Set<E> constants(YamlNode node, String key, Class<E> type) {
        Set<E> constants = new HashSet<>();
        node.optional(key).ifPresent(list -> list.items().forEach(item -> constants.add(item.constant(type))));
        return constants;
    }

    private static Set<Suffix> suffixes(YamlNode node) {
        Set<Suffix> suffixes = new HashSet<>();
        node.optional("suffixes")
                .ifPresent(list -> list.items().forEach(item -> {
                    Optional<Suffix> suffix = Suffix.parse(item.text());
                    suffix.ifPresentOrElse(
                            suffixes::add, () -> item.problem(Problem.Code.UNKNOWN_VALUE, item.text(), "P, B, PB"));
                }));
        return suffixes;
    }

    /** @param user whether it is the user's, which a list is called unless it says otherwise */
    public static RiskList risks(YamlNode file, boolean user, Problems problems) {
        file.only("list", "risks");
        RiskList.Kind kind = user ? RiskList.Kind.USER : RiskList.Kind.EXAMPLE;
        Bilingual title = new Bilingual("Akashiリスク例", "Akashi's example risks");
        if (user || file.has("list")) {
            YamlNode list = file.child("list").only("kind", "title");
            kind = list.constantOr("kind", kind);
            title = list.child("title").bilingual();
        }
        List<Risk> risks = new ArrayList<>();
        for (YamlNode node : file.child("risks").items()) {
            node.only("id", "title", "description", "controls", "requirements");
            risks.add(risk(node, problems));
        }
        return new RiskList(kind, title, risks);
    }

    private static Risk risk(YamlNode node, Problems problems) {
        String id = node.child("id").text();
        problems.claim("risks of " + node.file(), id, node);
        List<SlotKey> controls = new ArrayList<>();
        node.child("controls")
                .items()
                .forEach(control -> EditionReader.key(control).ifPresent(controls::add));
        List<BasicAssertionRequirement> requirements = new ArrayList<>();
        node.optional("requirements")
                .ifPresent(list -> list.items().forEach(item -> {
                    item.only("id", "text");
                    problems.claim(
                            "requirements of " + node.file(), item.child("id").text(), item);
                    requirements.add(new BasicAssertionRequirement(
                            item.child("id").text(), item.child("text").bilingual(), id, controls));
                }));
        return new Risk(
                id,
                node.child("title").bilingual(),
                node.has("description") ? node.child("description").bilingual() : new Bilingual("", ""),
                controls,
                requirements,
                Place.of(node));
    }
}
