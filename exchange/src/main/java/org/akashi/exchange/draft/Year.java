package org.akashi.exchange.draft;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.exchange.table.Characters;

/** A year as Japanese documents write it: 2016, 2016年, 平成28年, 令和元年, H28. A fiscal year (年度) is none. */
public sealed interface Year {

    /** A year of the common era. */
    record Known(int year) implements Year {}

    /** A fiscal year, which runs from April to March, so that it is two. */
    record Fiscal() implements Year {}

    /** The first year of an era is the year after this one. */
    Map<String, Integer> BEFORE = Map.of(
            "明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018, "M", 1867, "T", 1911, "S", 1925, "H", 1988, "R",
            2018);

    Pattern FORM =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])?(元|[0-9]{1,4})(年|年版)?(度)?(版)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?");

    /** The year that a text says, if it says one and nothing else but month and day. */
    static Optional<Year> parse(String text) {
        Matcher form = FORM.matcher(Characters.number(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(4) != null) {
            return Optional.of(new Fiscal());
        }
        String era = form.group(1);
        int count = form.group(2).equals("元") ? 1 : Integer.parseInt(form.group(2));
        if (era == null) {
            return count >= 1900 && count <= 2199 ? Optional.of(new Known(count)) : Optional.empty();
        }
        return count >= 1 && count <= 99
                ? Optional.of(new Known(BEFORE.getOrDefault(era, 0) + count))
                : Optional.empty();
    }
}
