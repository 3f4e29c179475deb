import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the lab's OpenStack through its own APIs: {@code services} makes the services' accounts and endpoints, {@code tenants FILE} four
 * tenants with known defects, and writes which is which to the file. Run as {@code java Seed.java}; needs nothing but the JDK.
 */
public final class Seed {

    private static final String KEYSTONE = "http://127.0.0.1:5000/v3";
    private static final Map<String, String> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("glance image", "http://127.0.0.1:9292");
        SERVICES.put("placement placement", "http://127.0.0.1:8778");
        SERVICES.put("nova compute", "http://127.0.0.1:8774/v2.1");
        SERVICES.put("cinder volumev3", "http://127.0.0.1:8776/v3/%(project_id)s");
        SERVICES.put("neutron network", "http://127.0.0.1:9696");
        SERVICES.put("barbican key-manager", "http://127.0.0.1:9311");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final String password = System.getenv("OS_PASSWORD");
    private final List<String> truth = new ArrayList<>();
    private final Map<String, String> projects = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final Map<String, String> networks = new LinkedHashMap<>();
    private final Map<String, String> subnets = new LinkedHashMap<>();
    private final Map<String, String> routers = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private String token = "";

    public static void main(String[] arguments) throws Exception {
        Seed seed = new Seed();
        seed.token = seed.token("admin", "admin");
        if (arguments[0].equals("services")) {
            seed.services();
        } else {
            seed.identity();
            seed.network();
            seed.images();
            seed.machines();
            seed.storage();
            Files.write(Path.of(arguments[1]), seed.truth);
        }
    }

    private String token(String user, String project) throws Exception {
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"" + user
                + "\",\"domain\":{\"id\":\"default\"},\"password\":\"" + password + "\"}}},\"scope\":{\"project\":{\"name\":\""
                + project + "\",\"domain\":{\"id\":\"default\"}}}}}";
        HttpResponse<String> answer = send("POST", KEYSTONE + "/auth/tokens", body, "application/json");
        return answer.headers().firstValue("x-subject-token").orElseThrow();
    }

    private HttpResponse<String> send(String method, String url, String body, String type) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofMinutes(3))
                        .header("X-Auth-Token", token)
                        .header("OpenStack-API-Version", url.contains(":8776") ? "volume 3.60" : "compute 2.90")
                        .method(method, body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
                if (!body.isEmpty()) {
                    request.header("Content-Type", type);
                }
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500 || attempt == 5) {
                    if (answer.statusCode() >= 400) {
                        throw new IllegalStateException(method + " " + url + " " + answer.statusCode() + " " + answer.body());
                    }
                    return answer;
                }
            } catch (IOException broken) {
                if (attempt == 5) {
                    throw broken;
                }
            }
            Thread.sleep(2000L * attempt);
        }
    }

    /** Makes an object and says its id. */
    private String make(String url, String kind, String members) throws Exception {
        return id(send("POST", url, "{\"" + kind + "\":{" + members + "}}", "application/json").body());
    }

    private void put(String url) throws Exception {
        send("PUT", url, "", "");
    }

    private void put(String url, String body) throws Exception {
        send("PUT", url, body, "application/json");
    }

    /** The {@code id} of the outermost object, or of the one within it. */
    private static String id(String json) {
        int depth = 0;
        String found = "";
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '"') {
                int end = i + 1;
                while (json.charAt(end) != '"') {
                    end += json.charAt(end) == '\\' ? 2 : 1;
                }
                if (depth <= 2 && json.substring(i, end + 1).equals("\"id\"") && found.isEmpty()) {
                    int from = json.indexOf('"', end + 1) + 1;
                    found = json.substring(from, json.indexOf('"', from));
                }
                i = end;
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no id in " + json);
        }
        return found;
    }

    private void planted(String key, String what) {
        truth.add(key + "\t" + what);
    }

    private String role(String name) throws Exception {
        String list = send("GET", KEYSTONE + "/roles?name=" + name, "", "").body();
        int at = list.indexOf("\"id\"");
        int from = list.indexOf('"', at + 4) + 1;
        return list.substring(from, list.indexOf('"', from));
    }

    private void grant(String user, String project, String role) throws Exception {
        put(KEYSTONE + "/projects/" + project + "/users/" + user + "/roles/" + role(role));
    }

    private void services() throws Exception {
        String service = make(KEYSTONE + "/projects", "project", "\"name\":\"service\",\"domain_id\":\"default\"");
        for (Map.Entry<String, String> entry : SERVICES.entrySet()) {
            String[] names = entry.getKey().split(" ");
            String user = make(
                    KEYSTONE + "/users",
                    "user",
                    "\"name\":\"" + names[0] + "\",\"domain_id\":\"default\",\"password\":\"" + password + "\"");
            grant(user, service, "admin");
            String made = make(
                    KEYSTONE + "/services", "service", "\"name\":\"" + names[0] + "\",\"type\":\"" + names[1] + "\"");
            for (String side : List.of("public", "internal", "admin")) {
                make(
                        KEYSTONE + "/endpoints",
                        "endpoint",
                        "\"service_id\":\"" + made + "\",\"interface\":\"" + side
                                + "\",\"region_id\":\"RegionOne\",\"url\":\"" + entry.getValue() + "\"");
            }
        }
    }

    private void identity() throws Exception {
        for (String name : List.of("acme", "globex", "initech", "shared")) {
            projects.put(name, make(
                    KEYSTONE + "/projects", "project", "\"name\":\"" + name + "\",\"domain_id\":\"default\""));
            String user = name + "-op";
            users.put(user, user(user));
            grant(users.get(user), projects.get(name), "member");
        }
        users.put("backup", user("backup"));
        grant(users.get("backup"), projects.get("acme"), "member");
        grant(users.get("backup"), projects.get("globex"), "member");
        planted("ID-CROSS", "user backup is a member of acme and globex");
        grant(users.get("initech-op"), projects.get("initech"), "admin");
        planted("ID-ADMIN", "user initech-op has role admin on initech: power over the cloud");
    }

    private String user(String name) throws Exception {
        return make(
                KEYSTONE + "/users",
                "user",
                "\"name\":\"" + name + "\",\"domain_id\":\"default\",\"password\":\"" + password + "\"");
    }

    private String neutron(String path, String kind, String members) throws Exception {
        return make("http://127.0.0.1:9696/v2.0/" + path, kind, members);
    }

    private static String of(String member, String value) {
        return "\"" + member + "\":\"" + value + "\"";
    }

    private void rule(String group, String tenant, int port, String prefix) throws Exception {
        neutron(
                "security-group-rules",
                "security_group_rule",
                of("security_group_id", group) + "," + of("direction", "ingress") + "," + of("ethertype", "IPv4") + ","
                        + of("protocol", "tcp") + ",\"port_range_min\":" + port + ",\"port_range_max\":" + port + ","
                        + of("remote_ip_prefix", prefix) + "," + of("project_id", projects.get(tenant)));
    }

    private void network() throws Exception {
        String outside = neutron(
                "networks",
                "network",
                of("name", "public") + ",\"router:external\":true," + of("provider:network_type", "flat") + ","
                        + of("provider:physical_network", "public"));
        networks.put("public", outside);
        neutron(
                "subnets",
                "subnet",
                of("network_id", outside) + ",\"ip_version\":4," + of("cidr", "203.0.113.0/24") + ",\"enable_dhcp\":false,"
                        + of("name", "public-v4"));
        int number = 0;
        for (String tenant : projects.keySet()) {
            number++;
            String owner = of("project_id", projects.get(tenant));
            String network = neutron("networks", "network", of("name", tenant + "-net") + "," + owner);
            String subnet = neutron(
                    "subnets",
                    "subnet",
                    of("network_id", network) + ",\"ip_version\":4," + of("cidr", "10." + number + ".0.0/24") + ","
                            + of("name", tenant + "-v4") + "," + owner);
            String router = neutron(
                    "routers",
                    "router",
                    of("name", tenant + "-router") + ",\"external_gateway_info\":{" + of("network_id", outside) + "}," + owner);
            put("http://127.0.0.1:9696/v2.0/routers/" + router + "/add_router_interface", "{" + of("subnet_id", subnet) + "}");
            String group = neutron("security-groups", "security_group", of("name", tenant + "-web") + "," + owner);
            rule(group, tenant, 22, "10." + number + ".0.0/24");
            networks.put(tenant, network);
            subnets.put(tenant, subnet);
            routers.put(tenant, router);
            groups.put(tenant, group);
        }
        rule(groups.get("globex"), "globex", 22, "0.0.0.0/0");
        planted("SG-SSH", "globex-web admits SSH from everywhere");
        String joint = neutron(
                "routers", "router", of("name", "migration-tmp") + "," + of("project_id", projects.get("shared")));
        int side = 0;
        for (String tenant : List.of("acme", "globex")) {
            side++;
            String port = neutron(
                    "ports",
                    "port",
                    of("network_id", networks.get(tenant)) + "," + of("project_id", projects.get("shared")) + ",\"fixed_ips\":[{"
                            + of("subnet_id", subnets.get(tenant)) + "," + of("ip_address", "10." + side + ".0.250") + "}]");
            put("http://127.0.0.1:9696/v2.0/routers/" + joint + "/add_router_interface", "{" + of("port_id", port) + "}");
        }
        put(
                "http://127.0.0.1:9696/v2.0/routers/" + routers.get("acme"),
                "{\"router\":{\"routes\":[{" + of("destination", "10.2.0.0/24") + "," + of("nexthop", "10.1.0.250") + "}]}}");
        put(
                "http://127.0.0.1:9696/v2.0/routers/" + routers.get("globex"),
                "{\"router\":{\"routes\":[{" + of("destination", "10.1.0.0/24") + "," + of("nexthop", "10.2.0.250") + "}]}}");
        rule(groups.get("acme"), "acme", 5432, "10.2.0.0/24");
        planted("NET-ROUTER", "router migration-tmp joins acme-net and globex-net, and acme-web admits globex on 5432");
        neutron(
                "rbac-policies",
                "rbac_policy",
                of("object_type", "network") + "," + of("object_id", networks.get("initech")) + ","
                        + of("action", "access_as_shared") + "," + of("target_tenant", "*"));
        planted("NET-SHARED-ALL", "initech-net is shared with every project");
    }

    private void images() throws Exception {
        for (String[] image : new String[][] {{"debian", "public", ""}, {"globex-golden", "public", "globex"}}) {
            String owner = image[2].isEmpty() ? "" : "," + of("owner", projects.get(image[2]));
            String id = id(send(
                            "POST",
                            "http://127.0.0.1:9292/v2/images",
                            "{" + of("name", image[0]) + "," + of("visibility", image[1]) + "," + of("disk_format", "raw") + ","
                                    + of("container_format", "bare") + owner + "}",
                            "application/json")
                    .body());
            send("PUT", "http://127.0.0.1:9292/v2/images/" + id + "/file", "lab image\n", "application/octet-stream");
            networks.putIfAbsent("image", id);
        }
        planted("IMG-PUBLIC", "globex's image globex-golden is public");
    }

    private String port(String tenant, String network, String name, String more) throws Exception {
        return neutron(
                "ports",
                "port",
                of("network_id", networks.get(network)) + "," + of("name", name) + ","
                        + of("project_id", projects.get(tenant)) + more);
    }

    private String guarded(String tenant) {
        return ",\"security_groups\":[\"" + groups.get(tenant) + "\"]";
    }

    private void machines() throws Exception {
        String compute = "http://127.0.0.1:8774/v2.1";
        String flavor = make(compute + "/flavors", "flavor", of("name", "small") + ",\"ram\":512,\"vcpus\":1,\"disk\":1");
        Map<String, List<String>> servers = new LinkedHashMap<>();
        for (String tenant : projects.keySet()) {
            servers.put(tenant + "-web-1", List.of(tenant, port(tenant, tenant, tenant + "-web-1", guarded(tenant))));
        }
        servers.put("globex-lb", List.of("globex", port(
                "globex", "globex", "globex-lb", guarded("globex") + ",\"allowed_address_pairs\":[{" + of("ip_address", "0.0.0.0/0") + "}]")));
        planted("PORT-AAP", "port globex-lb may send from every address");
        String bare = port("initech", "initech", "initech-fw", ",\"port_security_enabled\":false,\"security_groups\":[]");
        servers.put("initech-fw", List.of("initech", bare));
        planted("PORT-NOSEC", "port initech-fw has no port security");
        String dual = "";
        for (Map.Entry<String, List<String>> server : servers.entrySet()) {
            token = token(server.getValue().get(0) + "-op", server.getValue().get(0));
            String id = make(
                    compute + "/servers",
                    "server",
                    of("name", server.getKey()) + "," + of("flavorRef", flavor) + "," + of("imageRef", networks.get("image"))
                            + ",\"networks\":[{" + of("port", server.getValue().get(1)) + "}],\"metadata\":{"
                            + of("db_password", "planted-metadata") + "}");
            for (int i = 0; i < 120; i++) {
                String body = send("GET", compute + "/servers/" + id, "", "").body();
                if (body.contains("\"status\": \"ACTIVE\"") || body.contains("\"status\":\"ACTIVE\"")) {
                    break;
                }
                Thread.sleep(1000);
            }
            dual = server.getKey().equals("globex-web-1") ? id : dual;
        }
        token = token("admin", "admin");
        String second = port("globex", "acme", "globex-tap", guarded("globex"));
        send(
                "POST",
                compute + "/servers/" + dual + "/os-interface",
                "{\"interfaceAttachment\":{" + of("port_id", second) + "}}",
                "application/json");
        planted("VM-DUAL", "globex-web-1 has an interface on acme-net");
        neutron(
                "floatingips",
                "floatingip",
                of("floating_network_id", networks.get("public")) + "," + of("project_id", projects.get("initech")) + ","
                        + of("port_id", bare));
        planted("FIP-NOSEC", "a floating address leads to initech-fw");
    }

    private void storage() throws Exception {
        token = token("acme-op", "acme");
        String volumes = "http://127.0.0.1:8776/v3/" + projects.get("acme");
        make(volumes + "/volumes", "volume", of("name", "acme-data") + ",\"size\":1");
        token = token("admin", "admin");
        send(
                "POST",
                "http://127.0.0.1:9311/v1/secrets",
                "{" + of("name", "lab-key") + "," + of("payload", "planted-barbican") + "," + of("payload_content_type", "text/plain") + "}",
                "application/json");
    }
}
