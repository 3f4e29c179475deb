package org.akashi.synth;

import org.akashi.synth.plan.DefectKind;

/**
 * What to generate.
 *
 * @param tenants from 3 to 200,000
 * @param vms virtual machines of the undisturbed cloud: at least four for each tenant, at most 2,000,000; a defect adds up to three
 * @param seed the same seed gives the same bytes
 * @param defects how many to plant, in all, from 0 to 10,000: the kinds take turns
 * @param ovn whether OVN's databases are written beside the lists
 */
public record Request(int tenants, int vms, long seed, int defects, boolean ovn) {

    public static final int MOST_TENANTS = 200_000;
    public static final int MOST_VMS = 2_000_000;
    public static final int MOST_DEFECTS = 10_000;

    /**
     * @throws SynthException if a number is outside its range
     */
    public Request {
        check("tenants", tenants, 3, MOST_TENANTS);
        check("vms", vms, 4 * tenants, MOST_VMS);
        check("defects", defects, 0, MOST_DEFECTS);
    }

    /** As many defects as there are kinds, so that there is one of each. */
    public static int oneOfEachKind(boolean ovn) {
        return DefectKind.values().length - (ovn ? 0 : 1);
    }

    private static void check(String what, int given, int lowest, int highest) {
        if (given < lowest || given > highest) {
            throw new SynthException(
                    SynthException.Code.OUT_OF_RANGE,
                    what,
                    String.valueOf(given),
                    String.valueOf(lowest),
                    String.valueOf(highest));
        }
    }
}
