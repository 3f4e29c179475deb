package org.akashi.read.ovn.match;

/**
 * A word of an expression.
 *
 * @param text the name without its mark for names, the content for texts, the digits for numbers and addresses
 */
record Token(Kind kind, String text) {

    enum Kind {
        OPEN("("),
        CLOSE(")"),
        OPEN_SET("{"),
        CLOSE_SET("}"),
        OPEN_BITS("["),
        CLOSE_BITS("]"),
        DOTS(".."),
        COMMA(","),
        AND("&&"),
        OR("||"),
        NOT("!"),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        LESS_EQUAL("<="),
        GREATER(">"),
        GREATER_EQUAL(">="),
        NAME("a name"),
        TEXT("a text"),
        NUMBER("a number"),
        ADDRESS_SET("an address set"),
        PORT_GROUP("a port group"),
        END("the end");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }
}
