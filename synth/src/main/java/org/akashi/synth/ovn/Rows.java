package org.akashi.synth.ovn;

/** Row ids of the databases, made of the ids of the objects that the rows realise: another object or purpose gives another row. */
final class Rows {

    static final int RULE = 1;
    static final int SWITCH_PORT = 2;
    static final int ROUTER_PORT = 3;
    static final int SWITCH = 4;
    static final int ROUTER = 5;
    static final int GROUP = 6;
    static final int SOURCE_NAT = 7;
    static final int FLOATING = 8;
    static final int DHCP = 9;
    static final int ROUTE = 10;
    static final int BALANCER = 11;
    static final int CHASSIS = 12;
    static final int UPLINK = 13;
    static final int ADDRESSES = 14;

    private Rows() {}

    static String of(int purpose, String id) {
        return of(purpose, id, 0);
    }

    /**
     * One of several rows for one object.
     *
     * @param index from 0 to 255
     */
    static String of(int purpose, String id, int index) {
        char[] digits = id.toCharArray();
        for (int i = 0; i < digits.length; i++) {
            // The version and variant of a UUID stay what they are (RFC 9562 section 4).
            if (digits[i] != '-' && i != 14 && i != 19) {
                int change = i == 0 ? purpose ^ index >> 4 : i == 1 ? purpose ^ index & 15 : purpose;
                digits[i] = Character.forDigit(Character.digit(digits[i], 16) ^ change, 16);
            }
        }
        return new String(digits);
    }
}
