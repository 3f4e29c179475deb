package org.akashi.synth.plan;

/**
 * A project.
 *
 * @param domain id of its domain
 */
public record Project(String id, String name, String domain) {

    /** Whose the ports are that Neutron makes for itself. */
    public static final Project NOBODY = new Project("", "", "");
}
