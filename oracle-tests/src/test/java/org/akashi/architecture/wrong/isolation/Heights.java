package org.akashi.architecture.wrong.isolation;

public record Heights(int metres) {}
