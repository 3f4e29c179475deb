package org.akashi.synth.plan;

import java.util.List;

/** A port that carries further ones, told apart by VLAN id. */
public record Trunk(String id, String name, Project owner, Port parent, List<Port> subports) {}
