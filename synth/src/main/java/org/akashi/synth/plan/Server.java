package org.akashi.synth.plan;

import java.util.List;

/**
 * A virtual machine.
 *
 * @param ports filled while its part is drafted
 */
public record Server(String id, String name, Project owner, String host, List<Port> ports) {}
