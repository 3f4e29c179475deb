package org.akashi.architecture.wrong.read;

import org.akashi.architecture.wrong.model.NeutronPort;

public record Source(NeutronPort port) {}
