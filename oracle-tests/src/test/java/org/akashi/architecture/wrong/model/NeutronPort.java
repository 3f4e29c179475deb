package org.akashi.architecture.wrong.model;

public record NeutronPort(String governor) {

    boolean isOVNPort() {
        return governor.isEmpty();
    }
}
