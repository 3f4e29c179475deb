package org.akashi.tables;

/** What a number, or the form of a text, is measured in or written as. */
public enum Unit {
    NONE("", ""),
    ID("識別子", "identifier"),
    PLACE("0からの番号", "number from 0"),
    BYTES("バイト", "bytes"),
    BITS("ビット", "bits"),
    COUNT("個数", "count"),
    VLAN("IEEE 802.1QのVLAN番号 1–4094", "IEEE 802.1Q VLAN id, 1 to 4094"),
    PROTOCOL("IANAプロトコル番号 0–255", "IANA protocol number, 0 to 255"),
    PORT("ポート番号 0–65535", "port number, 0 to 65535"),
    VERSION("IPの版 4又は6", "IP version, 4 or 6"),
    PRIORITY("大きいほど先", "higher is looked at first"),
    REVISION("改版番号", "revision number"),
    SHA256("SHA-256、16進64桁", "SHA-256, 64 hexadecimal digits"),
    HEX("16進数、IPv4は8桁、IPv6は32桁", "hexadecimal, 8 digits for IPv4, 32 for IPv6"),
    IP("アドレス", "address"),
    PREFIX("アドレス/プレフィックス長", "address/prefix length"),
    MAC("MACアドレス、小文字", "MAC address, lower case"),
    TIME("ISO 8601の時刻", "ISO 8601 time"),
    PATH("証拠内のパス", "path within the evidence"),
    POINTER("JSONポインターなど", "JSON pointer or the like"),
    NUMBERS("範囲の並び (22,80-90)", "ranges (22,80-90)");

    private final String ja;
    private final String en;

    Unit(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public Meaning meaning() {
        return new Meaning(ja, en);
    }
}
