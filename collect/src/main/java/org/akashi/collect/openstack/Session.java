package org.akashi.collect.openstack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.collect.CollectException;
import org.akashi.collect.http.Outcome;
import org.akashi.collect.http.Requests;

/** A token, renewed once it has run out, and the services' addresses. */
final class Session {

    /** Types under which catalogues list a service, by ours, the preferred first (docs.openstack.org, "Service types authority"). */
    private static final Map<String, List<String>> TYPES = Map.of(
            "identity", List.of("identity"),
            "network", List.of("network"),
            "compute", List.of("compute"),
            "volume", List.of("block-storage", "volumev3", "block-store"),
            "image", List.of("image"),
            "key-manager", List.of("key-manager"),
            "load-balancer", List.of("load-balancer"),
            "placement", List.of("placement"));

    /** The role to which the services' own policies show everything. */
    private static final String ADMIN = "admin";

    /** So many requests in a row without any answer, each sent as often as patience has it, tell that nobody is there. */
    private static final int ENOUGH = 3;

    private final CloudSettings settings;
    private final Requests requests;
    private final Optional<String> readingRole;
    private final SortedMap<String, Integer> silences = new TreeMap<>();
    private Token token;
    private final String region;

    private Session(CloudSettings settings, Requests requests, Optional<String> readingRole, Token token) {
        this.settings = settings;
        this.requests = requests;
        this.readingRole = readingRole;
        this.token = token;
        this.region = region(settings, token);
    }

    /**
     * Asks for a token.
     *
     * @param readingRole the role that is declared to read everything
     * @throws CollectException if there is none, or the catalogue has several regions and none was named
     */
    static Session open(CloudSettings settings, Requests requests, Optional<String> readingRole) {
        return new Session(settings, requests, readingRole, Token.ask(settings, requests));
    }

    private static String region(CloudSettings settings, Token token) {
        if (!settings.region().isEmpty()) {
            return settings.region();
        }
        SortedSet<String> regions = new TreeSet<>();
        token.catalog().forEach(entry -> regions.add(entry.region()));
        regions.remove("");
        if (regions.size() > 1) {
            throw CollectException.of(
                    CollectException.Code.MISSING_SETTING, "region_name (OS_REGION_NAME)", String.join(", ", regions));
        }
        return regions.isEmpty() ? "RegionOne" : regions.first();
    }

    String region() {
        return region;
    }

    Token token() {
        return token;
    }

    /** Whether services show what belongs to others, as far as roles tell; what they really do is theirs to decide. */
    boolean seesOthers() {
        return token.roles().contains(ADMIN) || holdsReadingRole();
    }

    /** Why services may show what belongs to others, or that they need not. */
    String permission() {
        return token.roles().contains(ADMIN)
                ? ADMIN
                : holdsReadingRole() ? "declared to read everything: " + readingRole.orElseThrow() : "not admin";
    }

    private boolean holdsReadingRole() {
        return readingRole.filter(token.roles()::contains).isPresent();
    }

    /** A service's address, if the catalogue or the settings have one. */
    Optional<URI> address(String service) {
        List<String> types = TYPES.getOrDefault(service, List.of(service));
        for (String type : types) {
            URI named = settings.addresses().get(type);
            if (named != null) {
                return Optional.of(named);
            }
        }
        if (service.equals("identity")) {
            return Optional.of(URI.create(Token.base(settings.authUrl())));
        }
        for (String type : types) {
            for (Token.Entry entry : token.catalog()) {
                if (entry.type().equals(type)
                        && entry.side().equals(settings.side())
                        && (entry.region().equals(region) || entry.region().isEmpty())) {
                    return Optional.of(entry.address());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Asks a service; a token that has run out is renewed once. A service that did not answer request after request is taken for dead:
     * nothing more is asked of it, or the capture would spend hours on waiting.
     */
    Outcome get(String service, URI address) {
        int silent = silences.getOrDefault(service, 0);
        if (silent >= ENOUGH) {
            return new Outcome.Failed("not-asked", "the service gave no answer to " + silent + " requests before", 0);
        }
        Outcome outcome = renewing(service, address);
        boolean dead = outcome instanceof Outcome.Failed failed && failed.status() == 0;
        silences.put(service, dead ? silent + 1 : 0);
        return outcome;
    }

    private Outcome renewing(String service, URI address) {
        Outcome outcome = requests.get(address, headers(service));
        if (outcome instanceof Outcome.Failed failed
                && failed.status() == 401
                && !(settings.auth() instanceof Auth.ByToken)) {
            try {
                token = Token.ask(settings, requests);
            } catch (CollectException refused) {
                return outcome;
            }
            return requests.get(address, headers(service));
        }
        return outcome;
    }

    private SortedMap<String, String> headers(String service) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("X-Auth-Token", token.value());
        headers.put("Accept", "application/json");
        String version = settings.microversions().getOrDefault(service, "latest");
        switch (service) {
            case "compute" -> {
                headers.put("OpenStack-API-Version", "compute " + version);
                headers.put("X-OpenStack-Nova-API-Version", version);
            }
            case "volume" -> headers.put("OpenStack-API-Version", "volume " + version);
            case "placement" -> headers.put("OpenStack-API-Version", "placement " + version);
            default -> {}
        }
        return headers;
    }
}
