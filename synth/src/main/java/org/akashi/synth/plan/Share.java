package org.akashi.synth.plan;

/**
 * A policy by which something is shared.
 *
 * @param type {@code network} or {@code security_group}
 * @param target project id, or {@code *}
 * @param action {@code access_as_shared} or {@code access_as_external}
 */
public record Share(String id, Project owner, String type, String object, String target, String action) {

    /** Everyone. */
    public static final String ALL = "*";
}
