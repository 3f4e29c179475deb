package org.akashi.collect.openstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;

/**
 * Which cloud, as whom, with which scope: what {@code clouds.yaml} and {@code OS_*} variables say.
 *
 * @param auth who asks
 * @param scope {@code auth.scope} of a request for a token; empty for none
 * @param region the region; empty if the catalogue has to have a single one
 * @param side which of a service's addresses: public, internal or admin
 * @param authorities file with the authorities that certify the servers
 * @param microversions versions to ask services for, by type; {@code latest} otherwise
 * @param addresses addresses to use instead of the catalogue's, by type
 */
public record CloudSettings(
        URI authUrl,
        Auth auth,
        Map<String, Object> scope,
        String region,
        String side,
        Optional<Path> authorities,
        SortedMap<String, String> microversions,
        SortedMap<String, URI> addresses) {

    /**
     * Reads the settings of a cloud.
     *
     * @param cloud its name in {@code clouds.yaml}; empty for what {@code OS_CLOUD} or the other variables say
     * @param environment environment variables
     * @param places where {@code clouds.yaml} may lie, in order
     * @throws CollectException if something is missing or cannot be used
     */
    public static CloudSettings of(String cloud, Map<String, String> environment, java.util.List<Path> places) {
        String name = cloud.isEmpty() ? environment.getOrDefault("OS_CLOUD", "") : cloud;
        return name.isEmpty()
                ? new SettingsReading(EnvironmentSettings.of(environment), "environment variables (OS_*)").settings()
                : new SettingsReading(CloudsFile.find(name, environment, places), "clouds.yaml, cloud " + name)
                        .settings();
    }

    /** The same of another region. */
    public CloudSettings in(String other) {
        return new CloudSettings(authUrl, auth, scope, other, side, authorities, microversions, addresses);
    }

    /** What is known before anybody was asked, without secrets. */
    SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("source", authUrl.toString());
        facts.put("account", auth.name());
        facts.put("scope", scopeName());
        facts.put("region", region);
        facts.put("interface", side);
        return facts;
    }

    private String scopeName() {
        if (auth instanceof Auth.ApplicationCredential) {
            return "the credential's project";
        }
        return scope.isEmpty() ? "none" : String.valueOf(scope);
    }
}
