package org.akashi.exchange.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.exchange.draft.NumberForm;
import org.akashi.exchange.table.Characters;

/**
 * A line that begins with a number.
 *
 * @param number as it is read
 * @param rest of the line
 * @param single whether the number has one part only, as chapters and quantities have
 */
record Beginning(String number, String rest, boolean single) {

    private static final Pattern NUMBER = Pattern.compile("""
            \\s*(?:(?<chapter>第\\s*(?:[0-9]{1,3}|[IVXⅠ-Ⅻ]{1,5})\\s*[章編部])
            |(?<id>[A-Z]{2,5}-[0-9]{1,4}(?:\\([0-9]{1,3}\\))?)
            |(?<number>(?:[A-Z]{1,5}\\.)?[0-9]{1,3}(?:\\.[0-9]{1,4})+(?:\\.[A-Z]{1,2}(?![A-Za-z]))?)\\.?
            |(?<roman>[Ⅰ-Ⅻ]|[IVX]{1,5}(?=[.\\s]))\\.?
            |(?<one>[0-9]{1,2})\\.?(?=\\s))(?![0-9])(?<rest>.*)""", Pattern.COMMENTS);

    /** The same under another number. */
    Beginning numbered(String other) {
        return new Beginning(other, rest, single);
    }

    /** What a sentence goes on with after a number that it only cites. */
    private static final Pattern CITED =
            Pattern.compile("[のにをはがでとへやも、，,・)）」』%％～〜…及又並若から以上下項条号章節-].*|(?:[a-z]|[(（]?(?:and|or|to)\\b).*");

    /** The number that a line begins with; nothing if it begins with none, or cites one in the middle of a sentence. */
    static Optional<Beginning> of(String line) {
        Matcher matcher = NUMBER.matcher(narrow(line));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = Characters.line(line.substring(matcher.start("rest")));
        String written = matcher.group(0).substring(0, matcher.start("rest")).strip();
        if (CITED.matcher(rest).matches()) {
            return Optional.empty();
        }
        boolean single = matcher.group("one") != null;
        return NumberForm.parse(written).map(number -> new Beginning(number, rest, single));
    }

    /** The same signs in half width, one for one. */
    private static String narrow(String line) {
        StringBuilder narrow = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean beforeDigit = i + 1 < line.length() && Character.isDigit(line.charAt(i + 1));
            if (c >= '！' && c <= '～') {
                narrow.append((char) (c - 0xfee0));
            } else if (c == '　' || c == '\u00a0') {
                narrow.append(' ');
            } else if ((c == '・' || c == '。') && beforeDigit) {
                narrow.append('.');
            } else {
                narrow.append(c);
            }
        }
        return narrow.toString();
    }
}
