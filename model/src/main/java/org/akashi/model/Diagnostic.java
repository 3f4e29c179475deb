package org.akashi.model;

import java.util.Comparator;
import java.util.List;

/**
 * Something the input got wrong or left out, as data. The sentence a person reads is made elsewhere, from {@code code} and
 * {@code arguments} (their meaning is stated at each {@link Code}).
 */
public record Diagnostic(Code code, EvidenceRef place, List<String> arguments) implements Comparable<Diagnostic> {

    /** What a diagnostic means for the result. */
    public enum Severity {
        /** Worth saying; nothing is concluded less. */
        NOTE,
        /** A part could not be used; what depends on it is undetermined. */
        GAP
    }

    /** The kinds of diagnostics; in brackets, the arguments. */
    public enum Code {
        /** Not part of what this version reads. */
        UNREAD_FILE(Severity.NOTE),
        /** The file is empty. */
        EMPTY_FILE(Severity.GAP),
        /** Not JSON [parser's reason, line, column]. */
        NOT_JSON(Severity.GAP),
        /** Not XML [parser's reason, line, column]. */
        NOT_XML(Severity.GAP),
        /** XML that declares a document type or refers to entities; it is not read, since what they stand for may be anything [line]. */
        XML_ENTITIES(Severity.GAP),
        /** XML of another kind than its name promises [expected element, element found]. */
        OTHER_XML(Severity.GAP),
        /** A line of text that could not be understood [the line, shortened]. */
        BAD_LINE(Severity.GAP),
        /** JSON that ends too early: a page or file cut in the middle [elements read before the cut]. */
        CUT_OFF(Severity.GAP),
        /** JSON, but not the list its name promises [expected key, keys found]. */
        OTHER_API(Severity.GAP),
        /** The list goes on behind a link that is not in the evidence [the link]. */
        MISSING_PAGE(Severity.GAP),
        /** An element lacks a required member [member]. */
        MISSING_MEMBER(Severity.GAP),
        /** A value of the wrong form [member, value]. */
        BAD_VALUE(Severity.GAP),
        /** A second element with the id of an earlier one; the first counts [id]. */
        DUPLICATE_ID(Severity.GAP),
        /** A reference to what is not in the evidence [referring object, kind of target, target id]. */
        DANGLING_REFERENCE(Severity.GAP),
        /** A list that the audit needs was not in the evidence [kind, usual file name]. */
        MISSING_KIND(Severity.GAP),
        /** Asked for and not got, or planned and not come to, when the evidence was captured [unit, reason with what the source said]. */
        NOT_CAPTURED(Severity.GAP),
        /** The same of what this version does not read, or the cloud does not offer [unit, reason with what the source said]. */
        NOT_CAPTURED_NOR_READ(Severity.NOTE),
        /** A setting that this version cannot reason about [object, setting]. */
        UNMODELLED(Severity.GAP),
        /** A rule whose match could not be interpreted [rule, reason]. */
        OPAQUE_RULE(Severity.GAP),
        /** Changed while the evidence was captured [object, revision here, revision there]. */
        CHANGED_DURING_CAPTURE(Severity.NOTE),
        /** A host name where an address is needed; names are not looked up, since the answer would be no evidence [object, name]. */
        NAME_NOT_RESOLVED(Severity.NOTE),
        /** An entry of the folder that is not followed [{@code symbolic link} or {@code special file}]. */
        NOT_FOLLOWED(Severity.GAP),
        /** JSON nested deeper, or a value longer, than a reader accepts [limit]. */
        TOO_LARGE(Severity.GAP);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    public static Diagnostic of(Code code, EvidenceRef place, String... arguments) {
        return new Diagnostic(code, place, List.of(arguments));
    }

    @Override
    public int compareTo(Diagnostic other) {
        return Comparator.comparing(Diagnostic::place)
                .thenComparing(Diagnostic::code)
                .thenComparing(d -> String.join("\u0000", d.arguments()))
                .compare(this, other);
    }
}
