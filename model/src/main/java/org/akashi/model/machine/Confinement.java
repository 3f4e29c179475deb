package org.akashi.model.machine;

import java.util.Optional;
import org.akashi.model.EvidenceRef;

/**
 * How a machine's process is confined (sVirt).
 *
 * @param model {@code selinux}, {@code apparmor}, {@code dac}; empty for the host's first
 * @param kind {@code dynamic}: a label of its own; {@code static}: the one that is named; {@code none}: not confined
 * @param label the label, if told
 */
public record Confinement(String model, String kind, Optional<String> label, EvidenceRef evidence) {}
