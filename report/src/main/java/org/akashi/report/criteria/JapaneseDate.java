package org.akashi.report.criteria;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.akashi.report.text.Language;

/** A day as official papers give it: 令和9年4月1日; in English as ISO 8601. */
final class JapaneseDate {

    private JapaneseDate() {}

    static String of(LocalDate day, Language language) {
        if (language == Language.EN) {
            return day.toString();
        }
        java.time.chrono.JapaneseDate date = java.time.chrono.JapaneseDate.from(day);
        JapaneseEra era = date.getEra();
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : Integer.toString(year)) + "年"
                + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
