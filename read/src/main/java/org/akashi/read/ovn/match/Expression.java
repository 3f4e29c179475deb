package org.akashi.read.ovn.match;

import java.util.List;

/** A parsed expression in negation normal form: negations have been moved into the comparisons. */
sealed interface Expression {

    /** Holds always or never. */
    record Truth(boolean value) implements Expression {}

    record And(List<Expression> parts) implements Expression {}

    record Or(List<Expression> parts) implements Expression {}

    /**
     * A comparison with values: for {@link Relation#EQUAL} with any of them, for {@link Relation#UNEQUAL} with none of them, for the
     * other relations with the only one.
     */
    record Test(Symbol symbol, Relation relation, List<Operand> operands) implements Expression {}

    /** Something about which nothing can be said. */
    record Unknown(String reason) implements Expression {}

    /** A value to compare with. */
    sealed interface Operand {

        /** A number or address, with its mask if it has one, as written. */
        record Number(String text) implements Operand {}

        /** The name of a logical port. */
        record Port(String name) implements Operand {}

        record AddressSetName(String name) implements Operand {}

        record PortGroupName(String name) implements Operand {}
    }

    /** How two values compare. */
    enum Relation {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_EQUAL,
        GREATER,
        GREATER_EQUAL;

        Relation inverted() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> GREATER_EQUAL;
                case LESS_EQUAL -> GREATER;
                case GREATER -> LESS_EQUAL;
                case GREATER_EQUAL -> LESS;
            };
        }

        /** The relation with the operands swapped. */
        Relation turned() {
            return switch (this) {
                case EQUAL, UNEQUAL -> this;
                case LESS -> GREATER;
                case LESS_EQUAL -> GREATER_EQUAL;
                case GREATER -> LESS;
                case GREATER_EQUAL -> LESS_EQUAL;
            };
        }

        boolean isLess() {
            return this == LESS || this == LESS_EQUAL;
        }

        boolean isGreater() {
            return this == GREATER || this == GREATER_EQUAL;
        }
    }

    /** The expression that holds where this one does not, as far as its fields exist. */
    default Expression negated() {
        return switch (this) {
            case Truth truth -> new Truth(!truth.value());
            case And and -> new Or(and.parts().stream().map(Expression::negated).toList());
            case Or or -> new And(or.parts().stream().map(Expression::negated).toList());
            case Test test -> new Test(test.symbol(), test.relation().inverted(), test.operands());
            case Unknown unknown -> unknown;
        };
    }
}
