package org.akashi.report.terminal;

import org.akashi.audit.Finding;
import org.akashi.model.Verdict;

/** Colours of a terminal (ECMA-48 SGR), or none. */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    RED("31"),
    RED_BOLD("1;31"),
    YELLOW("33"),
    GREEN("32");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean colours) {
        return !colours || this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case CONFORMITY -> GREEN;
            case NONCONFORMITY -> RED_BOLD;
            case UNDETERMINED -> YELLOW;
            case NOT_APPLICABLE -> FAINT;
        };
    }

    static Ink of(Finding.Severity severity) {
        return switch (severity) {
            case CRITICAL -> RED_BOLD;
            case HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW -> PLAIN;
            case NOTE -> FAINT;
        };
    }
}
