package org.akashi.synth.plan;

/** Names of domains. */
public final class Identities {

    public static final String DEFAULT_DOMAIN = "default";

    private Identities() {}

    /** Every tenth tenant is in a domain that it shares with nine others like it. */
    static String domain(Ids ids, int tenant) {
        return tenant % 10 == 9 ? ids.hex(Ids.Kind.PROJECT, tenant / 100, -1) : DEFAULT_DOMAIN;
    }
}
