package org.akashi.synth.plan;

/**
 * How the sizes of things follow from the size of the cloud: long tails, and every feature at least once. Percentages are of all
 * virtual machines or tenants; at a million virtual machines of 100,000 tenants they give the numbers that the tests ask for.
 *
 * @param tenants at least 3
 * @param vms at least four times as many
 * @param defects how many are planted
 * @param bridged whether defects that only OVN's databases show are among them
 */
public record Shape(int tenants, int vms, int defects, boolean bridged) {

    /** Machines of the largest tenant beyond its place in the tail: 2.2 %. */
    int largest() {
        return vms / 45;
    }

    /** Tenants on the hub: 5 %. */
    public int hubTenants() {
        return Math.max(3, tenants / 20);
    }

    /** Machines of each tenant on the hub: together 5 % of all. */
    int hubVms() {
        return Math.max(1, vms / 20 / hubTenants());
    }

    /** Small networks that some tenants share for a purpose: one for 500 tenants. */
    public int departments() {
        return Math.max(1, tenants / 500);
    }

    /** Distinct prefixes in rules: 5 % of the number of machines. */
    int rulePrefixes() {
        return Math.max(2, vms / 20);
    }

    /** Machines that tenants have on their own networks. */
    private int own() {
        return vms - largest() - hubTenants() * hubVms() - departments() * DepartmentDraft.VMS;
    }

    /** How many of the machines on tenants' own networks belong to tenants before this one. */
    int before(int tenant) {
        if (tenant == 0) {
            return 0;
        }
        long spread = own() - tenants;
        return tenant + (int) (spread * StrictMath.pow((double) tenant / tenants, 0.4)) + largest();
    }

    /** Whether a tenant is one of those on the hub; the first is, since it is the largest. */
    public boolean isOnHub(int tenant) {
        return tenant < tenants && tenant % every(hubTenants()) == 0 && tenant / every(hubTenants()) < hubTenants();
    }

    int hubNumber(int tenant) {
        return tenant / every(hubTenants());
    }

    /** The distance at which a feature that so many tenants have occurs. */
    int every(int count) {
        return Math.max(1, tenants / Math.max(1, count));
    }

    /** Whether a tenant has a feature, of which there is one for so many machines. */
    boolean has(int tenant, int machinesEach, int offset) {
        int every = every(Math.max(1, vms / machinesEach));
        return tenant % every == offset % every;
    }

    /** All parts: tenants, departments, defects. */
    public int parts() {
        return tenants + departments() + defects;
    }
}
