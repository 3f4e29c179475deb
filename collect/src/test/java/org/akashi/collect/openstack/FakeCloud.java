package org.akashi.collect.openstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A cloud in this process that answers as it is told to, well or badly. */
final class FakeCloud implements AutoCloseable {

    /** How a path is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    static final String TOKEN = "gAAAA-the-token-itself";
    static final String PASSWORD = "planted-password-1";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final String scheme;
    private volatile List<String> roles = List.of("admin");

    FakeCloud(@Nullable SSLContext tls) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        if (tls == null) {
            server = HttpServer.create(any, 0);
            scheme = "http";
        } else {
            HttpsServer secure = HttpsServer.create(any, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
            scheme = "https";
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    void roles(String... some) {
        roles = List.of(some);
    }

    String address() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "OS_AUTH_URL", address() + "/identity/v3",
                "OS_USERNAME", "auditor",
                "OS_PASSWORD", PASSWORD,
                "OS_PROJECT_NAME", "audit",
                "OS_REGION_NAME", "R1"));
    }

    /** Answers a path below a service, such as {@code /network/v2.0/ports}, in another way. */
    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Requests that came, without those for tokens. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    static Answer text(int status, String body) {
        return exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Promises more than it sends, and hangs up. */
    static Answer half(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length * 2L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            throw new IOException("half a page is enough");
        };
    }

    /** Takes the request and says nothing. */
    Answer never() {
        return exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Begins an answer and stops. */
    Answer stalls(String body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            never().to(exchange);
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/auth/tokens")) {
                Answer token = answers.get(path);
                if (token != null) {
                    token.to(exchange);
                    return;
                }
                exchange.getResponseHeaders().set("X-Subject-Token", TOKEN);
                send(exchange, 201, token().getBytes(StandardCharsets.UTF_8));
                return;
            }
            requests.add(exchange.getRequestURI().toString());
            Answer answer = answers.get(path);
            if (answer != null) {
                answer.to(exchange);
                return;
            }
            for (ListCall call : ListCall.all()) {
                String plain = call.path().replaceAll("\\?.*", "");
                if (path.endsWith(plain) && path.startsWith("/" + call.service() + "/")) {
                    send(exchange, 200, ("{\"" + call.list() + "\": []}").getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
            send(exchange, 404, "{\"error\": \"not found\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private String token() {
        StringBuilder catalog = new StringBuilder();
        for (String type :
                List.of("identity", "network", "compute", "volumev3", "image", "key-manager", "load-balancer")) {
            String folder = type.equals("volumev3") ? "volume" : type;
            catalog.append(catalog.isEmpty() ? "" : ",")
                    .append(
                            "{\"type\":\"%s\",\"endpoints\":[{\"interface\":\"public\",\"region_id\":\"R1\",\"url\":\"%s\"}]}"
                                    .formatted(
                                            type, address() + "/" + folder + (type.equals("identity") ? "/v3" : "")));
        }
        String named = String.join(
                ",", roles.stream().map(role -> "{\"name\":\"" + role + "\"}").toList());
        return "{\"token\":{\"user\":{\"id\":\"u1\",\"name\":\"auditor\"},\"project\":{\"id\":\"p1\",\"name\":\"audit\"},\"roles\":["
                + named + "],\"catalog\":[" + catalog + "]}}";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
