package org.akashi.synth.plan;

import java.util.List;

/** A named list of prefixes. */
public record AddressGroup(String id, String name, Project owner, List<String> prefixes) {}
