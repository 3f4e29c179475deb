package org.akashi.collect.openstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.collect.CollectException;
import org.akashi.collect.http.Outcome;
import org.akashi.collect.http.Requests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token of Keystone and what came with it.
 *
 * @param value the secret itself
 * @param roles names of the roles it has
 * @param system whether its scope is the whole system
 */
record Token(String value, String user, String project, List<String> roles, boolean system, List<Entry> catalog) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST = 1 << 24;

    /** An address of a service. */
    record Entry(String type, String region, String side, URI address) {}

    Token {
        roles = List.copyOf(roles);
        catalog = List.copyOf(catalog);
    }

    /** What is recorded with every answer. */
    SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("account", user);
        facts.put("scope", system ? "system" : project.isEmpty() ? "none" : "project " + project);
        facts.put("roles", String.join(" ", roles));
        return facts;
    }

    @Override
    public String toString() {
        return "token of " + user;
    }

    /**
     * Asks for a token.
     *
     * @throws CollectException if there is none
     */
    static Token ask(CloudSettings settings, Requests requests) {
        Map<String, Object> auth = new TreeMap<>();
        auth.put("identity", settings.auth().identity());
        if (!settings.scope().isEmpty()) {
            auth.put("scope", settings.scope());
        }
        URI address = URI.create(base(settings.authUrl()) + "/auth/tokens");
        String from = settings.authUrl().toString();
        switch (requests.post(address, MAPPER.writeValueAsString(Map.of("auth", auth)))) {
            case Outcome.Answered(InputStream body, Map<String, String> headers) -> {
                try (body) {
                    String value = headers.getOrDefault("x-subject-token", "");
                    if (value.isEmpty()) {
                        throw CollectException.of(
                                CollectException.Code.NOT_A_SOURCE, from, "it gives no token; is it Keystone v3?");
                    }
                    return of(value, MAPPER.readTree(body.readNBytes(LONGEST)).path("token"));
                } catch (IOException | JacksonException damaged) {
                    throw CollectException.of(
                            CollectException.Code.NOT_A_SOURCE, from, "its answer is no JSON, or broke off");
                }
            }
            case Outcome.Failed(String reason, String detail, int status) -> {
                if (status == 401 || status == 403) {
                    throw CollectException.of(
                            CollectException.Code.REFUSED, from, settings.auth().name(), "HTTP status " + status);
                }
                if (status != 0) {
                    throw CollectException.of(
                            Requests.isBusy(status) ? CollectException.Code.FAILS : CollectException.Code.NOT_A_SOURCE,
                            from,
                            "HTTP status " + status);
                }
                if (reason.equals("certificate")) {
                    throw CollectException.of(CollectException.Code.UNTRUSTED, from, detail);
                }
                throw CollectException.of(CollectException.Code.UNREACHABLE, from, reason + ": " + detail);
            }
        }
    }

    /** Keystone's address with its version: {@code auth_url} may have it or not. */
    static String base(URI authUrl) {
        String base = authUrl.toString().replaceAll("/+$", "");
        return base.endsWith("/v3") ? base : base + "/v3";
    }

    private static Token of(String value, JsonNode token) {
        List<String> roles = new ArrayList<>();
        token.path("roles").forEach(role -> roles.add(role.path("name").asString("")));
        JsonNode user = token.path("user");
        JsonNode project = token.path("project");
        List<Entry> catalog = new ArrayList<>();
        for (JsonNode service : token.path("catalog")) {
            for (JsonNode end : service.path("endpoints")) {
                String region =
                        end.path("region_id").asString(end.path("region").asString(""));
                try {
                    URI address = URI.create(end.path("url").asString(""));
                    String type = service.path("type").asString("");
                    catalog.add(new Entry(type, region, end.path("interface").asString(""), address));
                } catch (IllegalArgumentException noAddress) {
                    continue;
                }
            }
        }
        return new Token(
                value,
                user.path("name").asString("") + " " + user.path("id").asString(""),
                project.path("name").asString("")
                        + (project.isMissingNode()
                                ? ""
                                : " " + project.path("id").asString("")),
                List.copyOf(new TreeSet<>(roles)),
                token.path("system").path("all").asBoolean(false),
                catalog);
    }
}
