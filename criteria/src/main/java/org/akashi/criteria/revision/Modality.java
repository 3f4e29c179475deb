package org.akashi.criteria.revision;

import java.util.regex.Pattern;

/** How strongly the words of a text demand. The strongest sign in it counts. */
public enum Modality {
    /** しなければならない、するものとする、shall, must. */
    DEMANDED("なければならない|ものとする|べからず", "\\b(?:shall|must)\\b"),
    /** 望ましい、べきである、should. */
    RECOMMENDED("望ましい|のぞましい|べき|推奨", "\\b(?:should|recommended)\\b"),
    /** してもよい、することができる、may. */
    PERMITTED("てもよい|て良い|ても差し支えない|ことができる", "\\b(?:may|optional)\\b"),
    /** No word for it: 「…する。」, which in criteria is a demand, too. */
    STATED("", "");

    private final Pattern ja;
    private final Pattern en;

    Modality(String ja, String en) {
        this.ja = Pattern.compile(ja);
        this.en = Pattern.compile(en, Pattern.CASE_INSENSITIVE);
    }

    static Modality ofJapanese(String text) {
        for (Modality modality : values()) {
            if (modality.ja.matcher(text).find()) {
                return modality;
            }
        }
        return STATED;
    }

    static Modality ofEnglish(String text) {
        for (Modality modality : values()) {
            if (modality.en.matcher(text).find()) {
                return modality;
            }
        }
        return STATED;
    }

    /** Whether who is bound is bound otherwise: a plain statement and an express demand are the same. */
    boolean bindsOtherwiseThan(Modality other) {
        return strength() != other.strength();
    }

    private int strength() {
        return switch (this) {
            case DEMANDED, STATED -> 2;
            case RECOMMENDED -> 1;
            case PERMITTED -> 0;
        };
    }
}
