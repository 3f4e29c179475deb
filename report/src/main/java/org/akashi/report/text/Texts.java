package org.akashi.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.audit.ComparedAspect;
import org.akashi.audit.Finding;
import org.akashi.audit.FindingCode;
import org.akashi.audit.TenantCase;
import org.akashi.checker.Objection;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.TechniqueUse;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.lint.LintFinding;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.Relation;
import org.akashi.criteria.scheme.Obligation;
import org.akashi.criteria.scheme.Owed;
import org.akashi.evidence.verify.Damage;
import org.akashi.exchange.Loss;
import org.akashi.exchange.Remark;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.Fix;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Owner;
import org.akashi.isolation.Ownership;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.akashi.read.ReadException;

/**
 * The one bundle of texts in one language.
 *
 * <pre>{@code
 * Texts texts = Texts.in(Language.JA);
 * texts.name(Verdict.UNDETERMINED).toString();   // 判定不能
 * texts.title(finding).toString();               // ルータ「migration-tmp」（所有者 …）が、異なる所有者…
 * }</pre>
 *
 * Every code of the lower modules has its sentences, or the tests of this package fail. The sentences stand in
 * {@code texts_ja.properties} and {@code texts_en.properties}.
 */
public final class Texts {

    private static final Texts JAPANESE = new Texts(Language.JA);
    private static final Texts ENGLISH = new Texts(Language.EN);

    private final Language language;
    private final SortedMap<String, Template> templates;

    private Texts(Language language) {
        this.language = language;
        SortedMap<String, Template> read = new TreeMap<>();
        properties(language).forEach((key, text) -> read.put((String) key, Template.parse((String) text)));
        this.templates = Collections.unmodifiableSortedMap(read);
    }

    public static Texts in(Language language) {
        return switch (language) {
            case JA -> JAPANESE;
            case EN -> ENGLISH;
        };
    }

    /** The bundle's file as it stands. */
    static Properties properties(Language language) {
        String file = "texts_" + language.tag() + ".properties";
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is missing from the jar of the report");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Language language() {
        return language;
    }

    /** A heading, caption or other fixed text of a report or of the terminal. */
    public Message say(Label label, Object... arguments) {
        return fill(Family.LABEL.key(label), strings(arguments));
    }

    /** What could not be done, where, and what to do. */
    public Message say(Problem problem, Object... arguments) {
        return fill(Family.PROBLEM.key(problem), strings(arguments));
    }

    public Message name(Verdict verdict) {
        return fill(Family.VERDICT.key(verdict), List.of());
    }

    /** What is wrong in a declarations file, and what would be right. */
    public Message say(ReadException problem) {
        List<String> arguments = problem.arguments();
        return fill(Family.DECLARATION.key(problem.code()), arguments.subList(2, arguments.size()));
    }

    public Message name(Answer.Verdict verdict) {
        return fill(Family.ANSWER.key(verdict), List.of());
    }

    public Message name(Finding.Severity severity) {
        return fill(Family.SEVERITY.key(severity), List.of());
    }

    public Message name(Diagnostic.Severity severity) {
        return fill(Family.DIAGNOSTIC_SEVERITY.key(severity), List.of());
    }

    /** The kind of finding in a few words. */
    public Message name(FindingCode code) {
        return fill(Family.FINDING.key(code) + ".name", List.of());
    }

    /** What was found, in one sentence. */
    public Message title(Finding finding) {
        List<String> arguments = new ArrayList<>(words(finding.arguments()));
        if (finding.code() == FindingCode.DECLARED_DIFFERS && arguments.size() > 1) {
            arguments.set(1, aspect(arguments.get(1)));
        }
        return fill(Family.FINDING.key(finding.code()) + ".title", arguments);
    }

    private String aspect(String code) {
        return Arrays.stream(ComparedAspect.values())
                .filter(aspect -> aspect.code().equals(code))
                .map(aspect -> fill(Family.ASPECT.key(aspect), List.of()).toString())
                .findFirst()
                .orElse(code);
    }

    /** Why findings of the kind matter. */
    public Message why(FindingCode code) {
        return fill(Family.FINDING.key(code) + ".why", List.of());
    }

    /** What remedies findings of the kind, in general; a {@link Fix} says it exactly. */
    public Message remedy(FindingCode code) {
        return fill(Family.FINDING.key(code) + ".remedy", List.of());
    }

    /**
     * A root cause.
     *
     * @param object label of its object
     */
    public Message say(Cause.Code cause, String object) {
        return fill(Family.CAUSE.key(cause), List.of(object));
    }

    /**
     * A change.
     *
     * @param object label of the object to change
     */
    public Message say(Fix.Code fix, String object) {
        return fill(Family.FIX.key(fix), List.of(object));
    }

    /**
     * What let a packet pass or stopped it, or why a verdict could not be reached.
     *
     * @param arguments the reason's arguments, as people shall read them
     */
    public Message say(Reason.Code reason, List<String> arguments) {
        return fill(Family.REASON.key(reason), words(arguments));
    }

    public Message say(Diagnostic diagnostic) {
        return fill(Family.DIAGNOSTIC.key(diagnostic.code()), diagnostic.arguments());
    }

    public Message name(EvidenceKind kind) {
        return fill(Family.EVIDENCE_KIND.key(kind), List.of());
    }

    public Message name(Crossing.Kind kind) {
        return fill(Family.CROSSING_KIND.key(kind) + ".name", List.of());
    }

    public Message explanation(Crossing.Kind kind) {
        return fill(Family.CROSSING_KIND.key(kind) + ".explanation", List.of());
    }

    public Message name(Crossing.Relation relation) {
        return fill(Family.RELATION.key(relation) + ".name", List.of());
    }

    public Message explanation(Crossing.Relation relation) {
        return fill(Family.RELATION.key(relation) + ".explanation", List.of());
    }

    /** A tenant's own name; the provider and the world outside have names of ours. */
    public Message name(Owner owner) {
        return owner.kind() == Owner.Kind.TENANT
                ? Message.ofValue(owner.name().isEmpty() ? owner.id() : owner.name())
                : fill(Family.OWNER_KIND.key(owner.kind()), List.of());
    }

    /** What makes one owner of several projects. */
    public Message name(Ownership.By by) {
        return fill(Family.OWNERS_BY.key(by), List.of());
    }

    /** What became of a declaration, and which part of it nothing uses. */
    public Message say(DeclarationUse use) {
        String key = Family.DECLARATION_USE.key(use.state());
        String id = use.declared().id();
        String expires = use.declared().expires().map(Object::toString).orElse("");
        return switch (use.state()) {
            case EXPIRED -> fill(key, List.of(id, expires));
            case UNUSED -> fill(key, List.of(id, String.join(", ", use.unknown())));
            case TOO_WIDE -> fill(key, List.of(id, String.join(", ", use.unusedTraffic()), pairs(use)));
            case FITTING -> fill(key, List.of(id));
        };
    }

    private static String pairs(DeclarationUse use) {
        String listed = String.join(", ", use.unusedPairs());
        long left = use.unusedPairCount() - use.unusedPairs().size();
        return left > 0 ? listed + ", … +" + left : listed;
    }

    public Message name(Hop.Type type) {
        return fill(Family.HOP_TYPE.key(type), List.of());
    }

    public Message name(Segment.Kind kind) {
        return fill(Family.SEGMENT_KIND.key(kind), List.of());
    }

    public Message name(TenantCase.Case applies) {
        return fill(Family.CASE.key(applies) + ".name", List.of());
    }

    public Message explanation(TenantCase.Case applies) {
        return fill(Family.CASE.key(applies) + ".explanation", List.of());
    }

    /** Why a case applies. */
    public Message ground(TenantCase of) {
        return fill(Family.GROUND.key(of.ground()), of.arguments());
    }

    /** A technique, and whether a program applies it. */
    public Message name(TechniqueUse use) {
        Message technique = fill(Family.TECHNIQUE.key(use.technique()), List.of());
        return switch (use.means()) {
            case PERSON -> technique;
            case CAAT -> say(Label.TECHNIQUE_BY_PROGRAM, technique);
        };
    }

    public Message say(IsolationResult.Assumption assumption) {
        return fill(Family.ASSUMPTION.key(assumption), List.of());
    }

    /** A fixed text about the criteria library. */
    public Message say(CriteriaLabel label, Object... arguments) {
        return fill(Family.CRITERIA.key(label), strings(arguments));
    }

    /** What is wrong in a library, without its place. */
    public Message say(org.akashi.criteria.Problem problem) {
        return fill(Family.CRITERIA_PROBLEM.key(problem.code()), problem.arguments());
    }

    /** What a check of the criteria found, without its place. */
    public Message say(LintFinding finding) {
        return fill(Family.LINT.key(finding.lint()), finding.arguments());
    }

    public Message name(Level level) {
        return fill(Family.LEVEL.key(level), List.of());
    }

    public Message name(Addressee addressee) {
        return fill(Family.ADDRESSEE.key(addressee), List.of());
    }

    public Message name(Relation relation) {
        return fill(Family.MAP_RELATION.key(relation), List.of());
    }

    public Message name(MapGap.Reason reason) {
        return fill(Family.GAP_REASON.key(reason), List.of());
    }

    public Message name(Obligation obligation) {
        return fill(Family.OBLIGATION.key(obligation), List.of());
    }

    /** What the work on a revision says: comparison of editions, comments, policies. */
    public RevisionTexts revision() {
        return new RevisionTexts(this);
    }

    /** Something still owed: what, and by which obligation. */
    public Message say(Owed owed) {
        return fill(
                Family.OWED.key(owed.kind()),
                List.of(owed.what(), name(owed.obligation()).toString()));
    }

    /** A fixed text about criteria that come in and go out. */
    public Message say(EvidenceLabel label, Object... arguments) {
        return fill(Family.EVIDENCE.key(label), strings(arguments));
    }

    public Message say(GapHint hint) {
        return fill(Family.GAP_HINT.key(hint), List.of());
    }

    /** What is not as it was. */
    public Message say(Damage damage) {
        return fill(Family.DAMAGE.key(damage.kind()), List.of(damage.path(), damage.detail()));
    }

    public Message say(ExchangeLabel label, Object... arguments) {
        return fill(Family.EXCHANGE.key(label), strings(arguments));
    }

    /** What is to be said of a file that comes in, without its place. */
    public Message say(Remark remark) {
        return fill(Family.REMARK.key(remark.code()), remark.arguments());
    }

    /** What speaks against a certificate. */
    public Message say(Objection objection) {
        List<String> arguments = new ArrayList<>(List.of(objection.subject()));
        objection.arguments().forEach(argument -> arguments.add(door(argument)));
        return fill(Family.OBJECTION.key(objection.code()), arguments);
    }

    /** The way through a door in words; anything else as it is. */
    private String door(String argument) {
        for (Certificate.Way way : Certificate.Way.values()) {
            if (way.name().equals(argument)) {
                return fill(Family.DOOR.key(way), List.of()).toString();
            }
        }
        return argument;
    }

    /** What a format has no place for. */
    public Message name(Loss.Kind kind) {
        return fill(Family.LOSS.key(kind), List.of());
    }

    /** The text of a pair in this language, or in the other if it has only that. */
    public String in(Bilingual both) {
        String here = language == Language.JA ? both.ja() : both.en();
        return (here.isBlank() ? both.ja() + both.en() : here).strip();
    }

    /** Arguments that stand for a word are replaced by this language's. */
    private List<String> words(List<String> arguments) {
        return arguments.stream()
                .map(argument -> Word.inWords(
                        argument, word -> fill(Family.WORD.key(word), List.of()).toString()))
                .toList();
    }

    Message fill(String key, List<String> arguments) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        Template bare = templates.get(key + "." + Family.BARE);
        return (bare != null && arguments.size() < template.arity() ? bare : template).fill(arguments);
    }

    static List<String> strings(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
