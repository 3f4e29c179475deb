package org.akashi.synth;

/**
 * How much was written.
 *
 * @param tenants projects, the provider's among them
 * @param vms virtual machines, those of defects among them
 * @param crossings lines of {@code _expected-crossings.csv}
 */
public record Summary(
        long tenants,
        long vms,
        long ports,
        long networks,
        long routers,
        long floating,
        long rules,
        long defects,
        long crossings) {}
