package org.akashi.checker;

import java.util.Optional;
import org.akashi.model.network.Port;

/**
 * Somebody who sends or receives.
 *
 * @param number its place among all endpoints in order of id, from 0
 * @param project id, or empty for those of no project
 * @param owner id of its owner
 * @param segment id of its segment, which may be not in evidence
 * @param port empty for the world behind an uplink
 */
record Endpoint(int number, String id, String project, String owner, String segment, Optional<Port> port) {}
