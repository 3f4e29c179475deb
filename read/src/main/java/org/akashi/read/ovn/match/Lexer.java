package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words, as OVN's own lexer does. */
final class Lexer {

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words, the last of which is {@link Token.Kind#END}. */
    static List<Token> tokens(String text) throws MatchException {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() throws MatchException {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "");
        }
        char c = text.charAt(at);
        if (c == '"') {
            return quoted();
        }
        if (c == '$' || c == '@') {
            at++;
            return new Token(c == '$' ? Token.Kind.ADDRESS_SET : Token.Kind.PORT_GROUP, name());
        }
        if (startsNumber()) {
            return number();
        }
        if (isNameStart(c) && !text.startsWith("..", at)) {
            return new Token(Token.Kind.NAME, name());
        }
        return symbol(c);
    }

    /** A number begins with a digit, with {@code ::}, or with hexadecimal digits before a colon. */
    private boolean startsNumber() {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return true;
        }
        if (c == ':') {
            return text.startsWith("::", at);
        }
        int i = at;
        while (i < text.length() && Character.digit(text.charAt(i), 16) >= 0) {
            i++;
        }
        return i > at && i < text.length() && text.charAt(i) == ':';
    }

    private Token number() {
        int from = at;
        while (at < text.length() && isNumberPart(text.charAt(at)) && !text.startsWith("..", at)) {
            at++;
        }
        return new Token(Token.Kind.NUMBER, text.substring(from, at));
    }

    private static boolean isNumberPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == ':' || c == '/');
    }

    private static boolean isNameStart(char c) {
        return c < 128 && (Character.isLetter(c) || c == '_' || c == '.');
    }

    private String name() throws MatchException {
        int from = at;
        while (at < text.length()
                && (isNameStart(text.charAt(at)) || Character.isDigit(text.charAt(at)))
                && !text.startsWith("..", at)) {
            at++;
        }
        if (from == at) {
            throw new MatchException("a name is missing after '" + text.substring(Math.max(0, from - 1), from) + "'");
        }
        return text.substring(from, at);
    }

    private Token quoted() throws MatchException {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return new Token(Token.Kind.TEXT, content.toString());
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
                if (c != '"' && c != '\\' && c != '/') {
                    throw new MatchException("the escape '\\" + c + "' in a text is not supported");
                }
            }
            content.append(c);
        }
        throw new MatchException("a text has no end");
    }

    private Token symbol(char c) throws MatchException {
        for (Token.Kind kind : TWO) {
            if (text.startsWith(kind.toString(), at)) {
                at += 2;
                return new Token(kind, kind.toString());
            }
        }
        for (Token.Kind kind : ONE) {
            if (kind.toString().charAt(0) == c) {
                at++;
                return new Token(kind, kind.toString());
            }
        }
        throw new MatchException("'" + c + "' is not part of the language");
    }

    private static final List<Token.Kind> TWO = List.of(
            Token.Kind.AND,
            Token.Kind.OR,
            Token.Kind.EQUAL,
            Token.Kind.UNEQUAL,
            Token.Kind.LESS_EQUAL,
            Token.Kind.GREATER_EQUAL,
            Token.Kind.DOTS);

    private static final List<Token.Kind> ONE = List.of(
            Token.Kind.OPEN,
            Token.Kind.CLOSE,
            Token.Kind.OPEN_SET,
            Token.Kind.CLOSE_SET,
            Token.Kind.OPEN_BITS,
            Token.Kind.CLOSE_BITS,
            Token.Kind.COMMA,
            Token.Kind.NOT,
            Token.Kind.LESS,
            Token.Kind.GREATER);
}
