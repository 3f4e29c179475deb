package org.akashi.collect.openstack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.CollectException;

/** Turns flat settings, named as in {@code clouds.yaml} with those of {@code auth} among them, into what is asked with. */
final class SettingsReading {

    private final Map<String, String> given;
    private final String place;

    SettingsReading(Map<String, String> given, String place) {
        this.given = given;
        this.place = place;
    }

    CloudSettings settings() {
        String verify = get("verify").toLowerCase(Locale.ROOT);
        String insecure = get("insecure").toLowerCase(Locale.ROOT);
        if (verify.equals("false") || insecure.equals("true") || insecure.equals("1")) {
            throw CollectException.of(
                    CollectException.Code.BAD_SETTING,
                    "verify",
                    "false",
                    "a server that can be told from others: name its authority with cacert (OS_CACERT)");
        }
        Optional<Path> authorities =
                Optional.of(get("cacert")).filter(file -> !file.isEmpty()).map(Path::of);
        authorities.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw CollectException.of(CollectException.Code.NO_FILE, file.toString());
        });
        Auth auth = auth();
        return new CloudSettings(
                address("auth_url", required("auth_url")),
                auth,
                auth instanceof Auth.ApplicationCredential ? Map.of() : scope(),
                get("region_name"),
                side(),
                authorities,
                microversions(),
                addresses());
    }

    private Auth auth() {
        String type = get("auth_type").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            type = !get("application_credential_secret").isEmpty()
                    ? "v3applicationcredential"
                    : !get("token").isEmpty() && get("password").isEmpty() ? "v3token" : "password";
        }
        return switch (type) {
            case "password", "v3password" -> new Auth.Password(user(), required("password"));
            case "token", "v3token" -> new Auth.ByToken(required("token"));
            case "v3applicationcredential" -> applicationCredential();
            default ->
                throw CollectException.of(
                        CollectException.Code.BAD_SETTING,
                        "auth_type",
                        type,
                        "password, token or v3applicationcredential");
        };
    }

    private Auth applicationCredential() {
        Map<String, Object> credential = new TreeMap<>();
        if (get("application_credential_id").isEmpty()) {
            credential.put("name", required("application_credential_name"));
            credential.put("user", user());
        } else {
            credential.put("id", get("application_credential_id"));
        }
        return new Auth.ApplicationCredential(credential, required("application_credential_secret"));
    }

    private Map<String, Object> user() {
        if (!get("user_id").isEmpty()) {
            return Map.of("id", get("user_id"));
        }
        return Map.of("name", required("username"), "domain", domain("user_domain"));
    }

    private Map<String, Object> domain(String name) {
        String id = get(name + "_id").isEmpty() ? get("default_domain_id") : get(name + "_id");
        if (!id.isEmpty()) {
            return Map.of("id", id);
        }
        String called = get(name + "_name").isEmpty() ? get("default_domain_name") : get(name + "_name");
        return called.isEmpty() ? Map.of("id", "default") : Map.of("name", called);
    }

    private Map<String, Object> scope() {
        if (!get("system_scope").isEmpty()) {
            return Map.of("system", Map.of("all", true));
        }
        String id = first("project_id", "tenant_id");
        if (!id.isEmpty()) {
            return Map.of("project", Map.of("id", id));
        }
        String name = first("project_name", "tenant_name");
        if (!name.isEmpty()) {
            return Map.of("project", new TreeMap<>(Map.of("name", name, "domain", domain("project_domain"))));
        }
        if (!get("domain_id").isEmpty()) {
            return Map.of("domain", Map.of("id", get("domain_id")));
        }
        if (!get("domain_name").isEmpty()) {
            return Map.of("domain", Map.of("name", get("domain_name")));
        }
        if (get("token").isEmpty()) {
            throw missing("project_name (or project_id, domain_name, system_scope)");
        }
        return Map.of();
    }

    private String side() {
        String side = get("interface").isEmpty() ? get("endpoint_type") : get("interface");
        String plain = side.toLowerCase(Locale.ROOT).replace("url", "");
        return switch (plain) {
            case "", "public" -> "public";
            case "internal", "admin" -> plain;
            default ->
                throw CollectException.of(
                        CollectException.Code.BAD_SETTING, "interface", side, "public, internal or admin");
        };
    }

    private SortedMap<String, String> microversions() {
        SortedMap<String, String> versions = new TreeMap<>();
        for (String service : new String[] {"compute", "volume", "placement"}) {
            String version = get(service + "_default_microversion");
            if (!version.isEmpty()) {
                if (!version.matches("\\d{1,3}\\.\\d{1,4}|latest")) {
                    throw CollectException.of(
                            CollectException.Code.BAD_SETTING,
                            service + "_default_microversion",
                            version,
                            "a version such as 2.93");
                }
                versions.put(service, version);
            }
        }
        return versions;
    }

    private SortedMap<String, URI> addresses() {
        SortedMap<String, URI> addresses = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.endsWith("_endpoint_override") && !value.isEmpty()) {
                String service = name.substring(0, name.length() - "_endpoint_override".length());
                addresses.put(service.replace('_', '-'), address(name, value));
            }
        });
        return addresses;
    }

    private static URI address(String name, String value) {
        try {
            URI address = URI.create(value);
            boolean well = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
            if (well) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw CollectException.of(
                    CollectException.Code.BAD_SETTING, name, value, "an address such as https://cloud.example:5000/v3");
        }
        throw CollectException.of(
                CollectException.Code.BAD_SETTING, name, "…", "an address such as https://cloud.example:5000/v3");
    }

    private String first(String name, String otherwise) {
        return get(name).isEmpty() ? get(otherwise) : get(name);
    }

    private String get(String name) {
        return given.getOrDefault(name, "");
    }

    private String required(String name) {
        if (get(name).isEmpty()) {
            throw missing(name);
        }
        return get(name);
    }

    private CollectException missing(String name) {
        return CollectException.of(CollectException.Code.MISSING_SETTING, name, place);
    }
}
