package org.akashi.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is to be said of a file that comes in, with its place.
 *
 * @param file as it was named
 * @param order of the place within the file: lines or rows counted, so that remarks sort as the file reads
 * @param place a cell such as {@code Sheet1!B7}, {@code line 12}, {@code line 12, /catalog/groups/0} with a JSON pointer; empty for the file as a whole
 */
public record Remark(Code code, String file, long order, String place, List<String> arguments)
        implements Comparable<Remark> {

    /** How much it matters. */
    public enum Severity {
        /** Nothing of what was given is taken. */
        WRONG,
        /** This part is not taken; the rest is. */
        LEFT,
        /** It is taken, and how is worth knowing. */
        NOTE
    }

    /** The kinds of remarks; in brackets, the arguments. */
    public enum Code {
        /** No form that is read [known forms]. */
        UNKNOWN_FORM(Severity.WRONG),
        /** Bytes that are no text in any encoding that was tried [encodings]. */
        UNDECODABLE(Severity.WRONG),
        /** Not what its form promises [form, the parser's reason]. */
        MALFORMED(Severity.WRONG),
        /** Larger than anything honest, or made to be so [what, limit]. */
        TOO_LARGE(Severity.WRONG),
        /** Nested deeper than is read [limit]. */
        TOO_DEEP(Severity.WRONG),
        /** A document type or entity of its own []. */
        ENTITY(Severity.WRONG),
        /** Encrypted, or of the form before 2007 []. */
        OLD_WORKBOOK(Severity.WRONG),

        /** A cell that is calculated [formula]. */
        FORMULA(Severity.WRONG),
        /** A cell that holds an error [error]. */
        ERROR_CELL(Severity.WRONG),
        /** A number that the spreadsheet turned into a date [date]. */
        DATE_NUMBER(Severity.WRONG),
        /** A number of which the spreadsheet may have dropped a last zero [what the cell holds, what it may have been]. */
        AMBIGUOUS_NUMBER(Severity.WRONG),
        /** A row that is hidden, and neither choice was made []. */
        HIDDEN_ROW(Severity.WRONG),
        /** A hidden row that was not taken, as chosen []. */
        HIDDEN_ROW_LEFT(Severity.NOTE),
        /** Which column holds the numbers cannot be told []. */
        NO_NUMBER_COLUMN(Severity.WRONG),
        /** Neither a column of titles nor one of texts can be told []. */
        NO_TEXT_COLUMN(Severity.WRONG),
        /** The column map names a column that is not there [column]. */
        NO_SUCH_COLUMN(Severity.WRONG),
        /** The workbook has no such sheet [sheet, sheets]. */
        NO_SUCH_SHEET(Severity.WRONG),
        /** A sheet that was not asked for [sheet]. */
        SHEET_LEFT(Severity.NOTE),
        /** A column that nothing is taken from [heading]. */
        COLUMN_LEFT(Severity.NOTE),
        /** A number that was used before [number, place of the first]. */
        DUPLICATE_NUMBER(Severity.WRONG),
        /** A row without a number [its beginning]. */
        NO_NUMBER(Severity.LEFT),
        /** What stands where the number is expected is none [text]. */
        NOT_A_NUMBER(Severity.LEFT),
        /** A number that the edition does not have [number, edition]. */
        UNKNOWN_NUMBER(Severity.WRONG),
        /** A row of another edition [edition]. */
        OTHER_EDITION(Severity.LEFT),
        /** A fiscal year, which is no year: 平成28年度 runs from April to March [text]. */
        FISCAL_YEAR(Severity.WRONG),
        /** Not a level [text, known levels]. */
        UNKNOWN_LEVEL(Severity.WRONG),
        /** Not a relation [text, known relations]. */
        UNKNOWN_RELATION(Severity.WRONG),
        /** A range that breaks [range]. */
        BROKEN_RANGE(Severity.WRONG),
        /** A number was read in another form than it is written [written, read]. */
        READ_AS(Severity.NOTE),
        /** The text of an encoding other than UTF-8 [encoding]. */
        READ_IN(Severity.NOTE),
        /** An item with a number and nothing else [number]. */
        NOTHING_SAID(Severity.LEFT),
        /** A value of a library workbook that leads nowhere [value]. */
        NOT_A_LIBRARY_VALUE(Severity.WRONG),

        /** A key, or an option, that must be there [key]. */
        MISSING_KEY(Severity.WRONG),
        /** Something else was expected [what]. */
        WRONG_SHAPE(Severity.WRONG),
        /** A version of OSCAL that is not read [version]. */
        OTHER_VERSION(Severity.WRONG),
        /** An id that stands twice [id, what has it first]. */
        DUPLICATE_ID(Severity.WRONG),
        /** A reference within the file that leads nowhere [kind, id]. */
        UNKNOWN_REFERENCE(Severity.WRONG),
        /** A link that leads nowhere in the file, which does no harm [kind, id]. */
        LOOSE_REFERENCE(Severity.NOTE),
        /** Something of the file that the library has no place for [what, how often]. */
        NOT_KEPT(Severity.LEFT),
        /** Parameters of a catalog itself, which the library keeps with its first item [how many, number]. */
        KEPT_WITH(Severity.NOTE),
        /** The items of the document are listed a second time; that list is not taken [how many lines]. */
        RELISTED(Severity.LEFT),
        /** A line that belongs to no item, or begins with a number that cannot come there [its beginning]. */
        NOT_PLACED(Severity.LEFT),
        /** Numbers that are not there [which]. */
        MISSING_NUMBER(Severity.NOTE),
        /** What stands at the head or foot of pages [text, how often]. */
        PAGE_MARGIN(Severity.NOTE),
        /** Lines of a table of contents [how many]. */
        CONTENTS_LEFT(Severity.NOTE),
        /** Hidden text, which is not taken [how many runs]. */
        HIDDEN_TEXT(Severity.NOTE),
        /** Marks of revision; what they insert is taken, what they delete is not [how many]. */
        REVISED_TEXT(Severity.NOTE),
        /** A file in which no comment can be found: neither a table with a column of opinions nor a form []. */
        NO_COMMENTS(Severity.WRONG),
        /** A row that says something but no opinion [its beginning]. */
        NO_OPINION(Severity.LEFT),
        /** A row that shows how a form is to be filled in [its beginning]. */
        EXAMPLE_LEFT(Severity.NOTE),
        /** What a comment is about has a number that the edition does not have; it is kept as it is written [number, edition]. */
        PLACE_UNKNOWN(Severity.NOTE),
        /** A comment that does not say what kind it is [the kind it is taken for]. */
        TYPE_ASSUMED(Severity.NOTE),
        /** A disposition that means none of those there are, or has no reason; the comment stays undecided [text]. */
        DISPOSITION_LEFT(Severity.LEFT),
        /** A comment that the consultation has already: who says what about which items is the same [id, place in the library]. */
        ALREADY_THERE(Severity.NOTE),
        /** The same from somebody who is not named, which may be somebody else; it is not taken [id, place in the library]. */
        PERHAPS_THERE(Severity.LEFT),
        /** A comment that the consultation has, with something else beside it, which is not taken [id, place in the library, keys]. */
        THERE_OTHERWISE(Severity.LEFT),
        /** The number of another comment of the consultation [id, place in the library]. */
        NUMBER_TAKEN(Severity.WRONG),
        /** A list of the library's file that has no line for each of its items, so that nothing can be put below them [key]. */
        NO_LINE_EACH(Severity.WRONG),
        /** There is nothing in it that could be taken []. */
        NOTHING_THERE(Severity.WRONG);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public Severity severity() {
        return code.severity();
    }

    /** Whether it says that something is in the library already. */
    boolean isThere() {
        return code == Code.ALREADY_THERE || code == Code.PERHAPS_THERE || code == Code.THERE_OTHERWISE;
    }

    @Override
    public int compareTo(Remark other) {
        return Comparator.comparing(Remark::file)
                .thenComparingLong(Remark::order)
                .thenComparing(Remark::place)
                .thenComparing(Remark::code)
                .thenComparing(remark -> String.join("\u0000", remark.arguments()))
                .compare(this, other);
    }

    /** {@code book.xlsx: Sheet1!B7: date-number(2004-04-01)}. */
    @Override
    public String toString() {
        return file + ": " + (place.isEmpty() ? "" : place + ": ")
                + code.name().toLowerCase(Locale.ROOT).replace('_', '-') + "(" + String.join(", ", arguments) + ")";
    }
}
