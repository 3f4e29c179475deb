package org.akashi.synth.plan;

import java.util.SortedMap;

/**
 * A planted defect.
 *
 * @param name unique in the cloud, such as {@code ROUTER_JOINS_TENANTS-1}
 * @param ids the objects it is made of, by what they are
 */
public record Defect(String name, DefectKind kind, SortedMap<String, String> ids) {}
