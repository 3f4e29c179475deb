package org.akashi.collect.openstack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code OS_*} variables under the names of {@code clouds.yaml}. */
final class EnvironmentSettings {

    private EnvironmentSettings() {}

    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("OS_") && !value.isEmpty()) {
                settings.put(name.substring("OS_".length()).toLowerCase(Locale.ROOT), value);
            }
        });
        rename(settings, "compute_api_version", "compute_default_microversion");
        rename(settings, "volume_api_version", "volume_default_microversion");
        rename(settings, "placement_api_version", "placement_default_microversion");
        return settings;
    }

    /** {@code OS_COMPUTE_API_VERSION} is a microversion if it has a dot, else a major version that goes without saying. */
    private static void rename(Map<String, String> settings, String from, String to) {
        String value = settings.remove(from);
        if (value != null && (value.contains(".") || value.equals("latest"))) {
            settings.putIfAbsent(to, value);
        }
    }
}
