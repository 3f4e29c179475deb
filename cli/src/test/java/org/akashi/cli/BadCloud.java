package org.akashi.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A cloud in this process: Keystone, and services that answer with empty lists, but where they are told to do otherwise. */
final class BadCloud implements AutoCloseable {

    static final String PASSWORD = "planted-password";
    static final String TOKEN = "planted-token";

    /** How a path is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, String> services = new TreeMap<>();

    BadCloud(@Nullable SSLContext tls) throws IOException {
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
        services.put("network", address());
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Names a service in the catalogue. */
    void service(String type, String address) {
        services.put(type, address);
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** How often a path was asked for. */
    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    static Answer bytes(int status, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Answer text(int status, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8));
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

    /** Takes the request, sends some bytes, if any, and nothing more. */
    Answer silence(String body) {
        return exchange -> {
            if (!body.isEmpty()) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Says that it is busy so many times, with or without when to come again, and answers then. */
    Answer busy(int times, String after, Answer then) {
        return exchange -> {
            if (asked(exchange.getRequestURI().getPath()) > times) {
                then.to(exchange);
                return;
            }
            if (!after.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", after);
            }
            text(429, "slow down").to(exchange);
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.merge(path, 1, Integer::sum);
            Answer answer = answers.get(path);
            if (answer == null && path.equals("/v3/auth/tokens")) {
                exchange.getResponseHeaders().set("X-Subject-Token", TOKEN);
                answer = text(201, token());
            }
            if (answer == null) {
                String list = path.substring(path.lastIndexOf('/') + 1).replace('-', '_');
                answer = text(200, "{\"" + (path.contains("/qos/") ? "policies" : list) + "\": []}");
            }
            answer.to(exchange);
        }
    }

    private String token() {
        String catalog = services.entrySet().stream()
                .map(service ->
                        "{\"type\":\"%s\",\"endpoints\":[{\"interface\":\"public\",\"region_id\":\"R1\",\"url\":\"%s\"}]}"
                                .formatted(service.getKey(), service.getValue()))
                .collect(Collectors.joining(","));
        return "{\"token\":{\"user\":{\"id\":\"u\",\"name\":\"a\"},\"project\":{\"id\":\"p\",\"name\":\"p\"},"
                + "\"roles\":[{\"name\":\"admin\"}],\"catalog\":[" + catalog + "]}}";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
