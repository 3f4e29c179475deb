package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.read.ovn.match.Expression.Operand;
import org.akashi.read.ovn.match.Expression.Relation;

/**
 * Parses expressions as OVN does (lib/expr.c), and refuses what it refuses: {@code &&} and {@code ||} side by side without parentheses,
 * order of sets, inequality of nominal fields. A name this compiler does not know makes its comparison {@link Expression.Unknown}.
 */
final class Parser {

    private static final int MAX_DEPTH = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private boolean negated;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws MatchException {
        Parser parser = new Parser(Lexer.tokens(text));
        Expression expression = parser.sequence();
        parser.expect(Token.Kind.END);
        return expression;
    }

    private Expression sequence() throws MatchException {
        Expression first = negation();
        Token.Kind joint = kind();
        if (joint != Token.Kind.AND && joint != Token.Kind.OR) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (accept(joint)) {
            parts.add(negation());
        }
        if (kind() == Token.Kind.AND || kind() == Token.Kind.OR) {
            throw new MatchException("&& and || must be parenthesized when used together");
        }
        return joint == Token.Kind.AND ? new Expression.And(parts) : new Expression.Or(parts);
    }

    private Expression negation() throws MatchException {
        if (!accept(Token.Kind.NOT)) {
            return primary();
        }
        negated = !negated;
        boolean atomic = kind() == Token.Kind.OPEN || !isComparison();
        Expression inner = primary();
        negated = !negated;
        if (!atomic) {
            throw new MatchException("parentheses are missing around the operand of !");
        }
        return inner.negated();
    }

    /** Whether what follows compares: a lone name or a lone 0 or 1 does not. */
    private boolean isComparison() {
        int next = at + 1;
        if (tokens.get(at).kind() == Token.Kind.NAME && tokens.get(next).kind() == Token.Kind.OPEN_BITS) {
            while (tokens.get(next).kind() != Token.Kind.END && tokens.get(next).kind() != Token.Kind.CLOSE_BITS) {
                next++;
            }
            next = Math.min(next + 1, tokens.size() - 1);
        }
        if (tokens.get(at).kind() == Token.Kind.OPEN_SET) {
            return true;
        }
        return relation(tokens.get(Math.min(next, tokens.size() - 1)).kind()).isPresent();
    }

    private Expression primary() throws MatchException {
        if (accept(Token.Kind.OPEN)) {
            if (++depth > MAX_DEPTH) {
                throw new MatchException("parentheses are nested too deeply");
            }
            Expression inner = sequence();
            expect(Token.Kind.CLOSE);
            depth--;
            return inner;
        }
        return kind() == Token.Kind.NAME ? beginsWithName() : beginsWithValue();
    }

    private Expression beginsWithName() throws MatchException {
        if (tokens.get(at + 1).kind() == Token.Kind.OPEN) {
            return function();
        }
        Field field = field();
        Optional<Relation> relation = acceptRelation();
        if (relation.isEmpty()) {
            return lone(field);
        }
        return comparison(field, relation.get(), values());
    }

    private Expression function() throws MatchException {
        String name = take().text();
        expect(Token.Kind.OPEN);
        expect(Token.Kind.TEXT);
        expect(Token.Kind.CLOSE);
        return new Expression.Unknown("the function " + name + " depends on where the packet is");
    }

    /** A field alone is a test for not being zero, which only fields of one bit may leave unsaid unless negated. */
    private Expression lone(Field field) throws MatchException {
        if (field.symbol().isEmpty()) {
            return field.unknown();
        }
        Symbol symbol = field.symbol().get();
        if (symbol.shape() == Symbol.Shape.PORT || (symbol.shape() != Symbol.Shape.PREDICATE && !negated)) {
            throw new MatchException("a relation is missing after " + symbol);
        }
        return comparison(field, Relation.UNEQUAL, new Values(List.of(new Operand.Number("0")), false));
    }

    private Expression beginsWithValue() throws MatchException {
        Values first = values();
        if (relation(kind()).isEmpty()) {
            return truth(first);
        }
        Relation left = acceptRelation().orElseThrow();
        Field field = field();
        Expression lower = comparison(field, left.turned(), first);
        Optional<Relation> right = acceptRelation();
        if (right.isEmpty()) {
            return lower;
        }
        if (!(left.isLess() && right.get().isLess()
                || left.isGreater() && right.get().isGreater())) {
            throw new MatchException("a range must have the form x < field < y or x > field > y");
        }
        return new Expression.And(List.of(lower, comparison(field, right.get(), values())));
    }

    private static Expression truth(Values values) throws MatchException {
        if (!values.inSet() && values.operands().getFirst() instanceof Operand.Number number) {
            if (number.text().equals("1")) {
                return new Expression.Truth(true);
            }
            if (number.text().equals("0")) {
                return new Expression.Truth(false);
            }
        }
        throw new MatchException("a relation is missing after a value");
    }

    private Expression comparison(Field field, Relation relation, Values values) throws MatchException {
        if (field.symbol().isEmpty()) {
            return field.unknown();
        }
        Symbol symbol = field.symbol().get();
        boolean order = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
        if (order && values.inSet()) {
            throw new MatchException("a set may be compared with == and != only");
        }
        if (order && symbol.isNominal()) {
            throw new MatchException(symbol + " may be compared with == and != only");
        }
        if (symbol.shape() == Symbol.Shape.PREDICATE) {
            return predicate(symbol, relation, values);
        }
        if (symbol.isNominal() && relation != (negated ? Relation.UNEQUAL : Relation.EQUAL)) {
            throw new MatchException(symbol + " may be tested for equality only");
        }
        return new Expression.Test(symbol, relation, values.operands());
    }

    /** A predicate is compared with 1 or 0; all known ones are nominal, and may be tested positively only. */
    private Expression predicate(Symbol symbol, Relation relation, Values values) throws MatchException {
        for (Operand operand : values.operands()) {
            if (!(operand instanceof Operand.Number number)
                    || !(number.text().equals("0") || number.text().equals("1"))) {
                throw new MatchException(symbol + " may be compared with 0 and 1 only");
            }
            boolean positive = number.text().equals("1") ^ relation == Relation.UNEQUAL ^ negated;
            if (!positive) {
                throw new MatchException(symbol + " may only be tested positively");
            }
        }
        return new Expression.Test(
                symbol, negated ? Relation.UNEQUAL : Relation.EQUAL, List.of(new Operand.Number("1")));
    }

    /** A field by its name; {@code symbol} is empty where the name, or a part of the field's bits, is not understood. */
    private record Field(String name, Optional<Symbol> symbol) {
        Expression unknown() {
            return new Expression.Unknown("the field " + name + " is not part of the model");
        }
    }

    private Field field() throws MatchException {
        if (kind() != Token.Kind.NAME) {
            throw new MatchException("a field name is missing before " + kind());
        }
        String name = take().text();
        if (!accept(Token.Kind.OPEN_BITS)) {
            return new Field(name, Symbol.named(name));
        }
        StringBuilder bits = new StringBuilder(name).append('[').append(expect(Token.Kind.NUMBER));
        if (accept(Token.Kind.DOTS)) {
            bits.append("..").append(expect(Token.Kind.NUMBER));
        }
        expect(Token.Kind.CLOSE_BITS);
        return new Field(bits.append(']').toString(), Optional.empty());
    }

    private record Values(List<Operand> operands, boolean inSet) {}

    private Values values() throws MatchException {
        if (!accept(Token.Kind.OPEN_SET)) {
            Operand only = operand();
            return new Values(List.of(only), only instanceof Operand.AddressSetName);
        }
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
            accept(Token.Kind.COMMA);
        } while (!accept(Token.Kind.CLOSE_SET));
        return new Values(operands, true);
    }

    private Operand operand() throws MatchException {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Operand.Number(token.text());
            case TEXT -> new Operand.Port(token.text());
            case ADDRESS_SET -> new Operand.AddressSetName(token.text());
            case PORT_GROUP -> new Operand.PortGroupName(token.text());
            default -> throw new MatchException("a value is missing before " + token.kind());
        };
    }

    private Optional<Relation> acceptRelation() {
        Optional<Relation> relation = relation(kind());
        if (relation.isPresent()) {
            at++;
        }
        return relation;
    }

    private static Optional<Relation> relation(Token.Kind kind) {
        return switch (kind) {
            case EQUAL -> Optional.of(Relation.EQUAL);
            case UNEQUAL -> Optional.of(Relation.UNEQUAL);
            case LESS -> Optional.of(Relation.LESS);
            case LESS_EQUAL -> Optional.of(Relation.LESS_EQUAL);
            case GREATER -> Optional.of(Relation.GREATER);
            case GREATER_EQUAL -> Optional.of(Relation.GREATER_EQUAL);
            default -> Optional.empty();
        };
    }

    private Token.Kind kind() {
        return tokens.get(at).kind();
    }

    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(Token.Kind kind) {
        if (kind() == kind) {
            at++;
            return true;
        }
        return false;
    }

    private String expect(Token.Kind kind) throws MatchException {
        if (kind() != kind) {
            throw new MatchException(kind + " is missing before " + kind());
        }
        return take().text();
    }
}
