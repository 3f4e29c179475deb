package org.akashi.criteria;

import java.util.ArrayList;
import java.util.List;

/** What stands within a line of YAML: scalars, and lists and mappings in brackets. */
abstract sealed class PlainLine permits PlainYaml {

    static final int DEEPEST = 40;

    final String text;
    final int length;

    /** The sign that is read next. */
    int at;

    /** 1 for the first. */
    int line = 1;

    /** Where the line begins that is being read. */
    int start;

    /** How many values are open. */
    int depth;

    /** Whether something was met that is not read here. */
    boolean lost;

    PlainLine(String text) {
        this.text = text;
        this.length = text.length();
    }

    final YamlTree giveUp() {
        lost = true;
        return new YamlTree.Scalar("", line);
    }

    final int column() {
        return at - start;
    }

    final boolean isBlank(int place) {
        char c = text.charAt(place);
        return c == ' ' || c == '\n';
    }

    /** Whether a plain scalar may begin here (YAML 1.2.2, 7.3.3); what is rare is none. */
    final boolean startsPlain(boolean inFlow) {
        char c = text.charAt(at);
        return switch (c) {
            case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '?', ':', '\n', ' ' ->
                false;
            case '-' ->
                !isBlank(at + 1)
                        && !(inFlow && ",[]{}".indexOf(text.charAt(at + 1)) >= 0)
                        && !(column() == 0 && text.startsWith("---", at));
            case '.' -> !(column() == 0 && text.startsWith("...", at));
            default -> true;
        };
    }

    final YamlTree plain(boolean inFlow) {
        if (!startsPlain(inFlow)) {
            return giveUp();
        }
        int from = at;
        int end = at;
        for (; ; end++) {
            char c = text.charAt(end);
            if (c == '\n' || c == '#' && text.charAt(end - 1) == ' ') {
                break;
            }
            if (c == ':') {
                char next = text.charAt(end + 1);
                if (next == ' ' || next == '\n' || inFlow && ",[]{}".indexOf(next) >= 0) {
                    if (!inFlow || next != ' ') {
                        return giveUp();
                    }
                    break;
                }
            }
            if (inFlow && (c == ',' || c == ']' || c == '}')) {
                break;
            }
            if (inFlow && (c == '[' || c == '{')) {
                return giveUp();
            }
        }
        at = end;
        while (text.charAt(at - 1) == ' ') {
            at--;
        }
        return new YamlTree.Scalar(text.substring(from, at), line);
    }

    /** Behind the quotation mark that ends the scalar on this line, or -1. */
    final int endOfQuoted() {
        char mark = text.charAt(at);
        for (int i = at + 1; text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\' && mark == '"') {
                i++;
                if (text.charAt(i) == '\n') {
                    return -1;
                }
            } else if (c == mark) {
                if (mark == '\'' && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    final YamlTree quoted() {
        int end = endOfQuoted();
        if (end < 0) {
            return giveUp();
        }
        String inner = text.substring(at + 1, end - 1);
        boolean single = text.charAt(at) == '\'';
        at = end;
        if (single) {
            return new YamlTree.Scalar(inner.replace("''", "'"), line);
        }
        if (inner.indexOf('\\') < 0) {
            return new YamlTree.Scalar(inner, line);
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = inner.charAt(i);
                switch (escaped) {
                    case '"', '\\' -> said.append(escaped);
                    case 'n' -> said.append('\n');
                    case 't' -> said.append('\t');
                    default -> {
                        return giveUp();
                    }
                }
            } else {
                said.append(c);
            }
        }
        return new YamlTree.Scalar(said.toString(), line);
    }

    /** A list or mapping in brackets, within this line. */
    final YamlTree flow() {
        if (++depth > DEEPEST) {
            return giveUp();
        }
        char close = text.charAt(at) == '{' ? '}' : ']';
        at++;
        List<YamlTree> items = new ArrayList<>();
        List<YamlTree.Entry> entries = new ArrayList<>();
        blanks();
        while (!lost && text.charAt(at) != close) {
            YamlTree item = flowValue();
            if (close == '}') {
                if (lost
                        || text.charAt(at) != ':'
                        || text.charAt(at + 1) != ' '
                        || !(item instanceof YamlTree.Scalar)) {
                    return giveUp();
                }
                at++;
                blanks();
                entries.add(new YamlTree.Entry(item, flowValue()));
            } else {
                items.add(item);
            }
            blanks();
            if (!lost && text.charAt(at) == ',') {
                at++;
                blanks();
                if (text.charAt(at) == close) {
                    return giveUp();
                }
            } else if (lost || text.charAt(at) != close) {
                return giveUp();
            }
        }
        at++;
        depth--;
        return close == '}' ? new YamlTree.Mapping(entries, line) : new YamlTree.Sequence(items, line);
    }

    final YamlTree flowValue() {
        return switch (text.charAt(at)) {
            case '{', '[' -> flow();
            case '"', '\'' -> quoted();
            default -> plain(true);
        };
    }

    final void blanks() {
        while (text.charAt(at) == ' ') {
            at++;
        }
    }
}
