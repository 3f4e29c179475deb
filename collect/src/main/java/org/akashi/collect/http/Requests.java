package org.akashi.collect.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import org.akashi.collect.Patience;

/**
 * Sends requests, and sends them again after a while where that may help: a server that is busy (429, 500, 502, 503, 504) or gone for a
 * moment; one that says nothing only once more. Redirects are not followed, so credentials go nowhere but where they were meant to.
 */
public final class Requests implements AutoCloseable {

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final int DETAIL = 2000;

    /** Bytes that the platform's client reads at a time ({@code java.net.http}, module description); 16384 unless it is told. */
    private static final String AT_A_TIME = "jdk.httpclient.bufsize";

    static {
        if (System.getProperty(AT_A_TIME) == null) {
            System.setProperty(AT_A_TIME, String.valueOf(1 << 18));
        }
    }

    private static final Set<String> KEPT =
            Set.of("date", "openstack-api-version", "x-openstack-request-id", "content-type", "x-subject-token");

    private final HttpClient client;
    private final Patience patience;
    private final Duration apart;
    private long earliest = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "akashi-answers");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Opens a client.
     *
     * @param authorities file with the certificates (PEM) that servers have to be certified by; the platform's if there is none
     */
    public Requests(Patience patience, Optional<Path> authorities) {
        this(patience, authorities, Duration.ZERO);
    }

    /**
     * Opens a client that asks only so often.
     *
     * @param authorities file with the certificates (PEM) that servers have to be certified by; the platform's if there is none
     * @param apart time from the beginning of a request to that of the next, at least
     */
    public Requests(Patience patience, Optional<Path> authorities, Duration apart) {
        this.patience = patience;
        this.apart = apart;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connection())
                .followRedirects(HttpClient.Redirect.NEVER);
        authorities.ifPresent(file -> builder.sslContext(Tls.trusting(file)));
        this.client = builder.build();
    }

    /** Whether a status says that the server may answer at another time. */
    public static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    /** Asks, as often as patience has it. */
    public Outcome get(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        return send(request, "GET");
    }

    /** Posts a JSON text, as often as patience has it: for asking for a token, nothing else. */
    public Outcome post(URI address, String json) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                "POST");
    }

    private Outcome send(HttpRequest.Builder builder, String method) {
        HttpRequest request = builder.timeout(patience.answer()).build();
        Outcome.Failed failed = new Outcome.Failed("unreachable", "", 0);
        int silences = 0;
        for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
            Duration asked = Duration.ZERO;
            keepApart();
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                Optional<String> packed =
                        response.headers().firstValue("content-encoding").filter(how -> !how.equals("identity"));
                if (response.statusCode() == 200 && packed.isPresent()) {
                    response.body().close();
                    return new Outcome.Failed(
                            "json-encoding",
                            "the answer is packed (" + packed.get() + "), which nobody asked for",
                            200);
                }
                if (response.statusCode() == 200 || response.statusCode() == 201 && method.equals("POST")) {
                    return new Outcome.Answered(
                            new GuardedStream(response.body(), patience.answer(), clock), headers(response));
                }
                failed = new Outcome.Failed("http-" + response.statusCode(), said(response), response.statusCode());
                if (!isBusy(response.statusCode())) {
                    return failed;
                }
                asked = RetryAfter.of(response.headers(), Instant.now());
            } catch (HttpTimeoutException late) {
                failed = silence(late);
                if (++silences >= patience.silences()) {
                    return failed;
                }
            } catch (SSLException refused) {
                return Tls.refusal(refused);
            } catch (IOException gone) {
                String reason = gone instanceof ConnectException ? "unreachable" : "broken-off";
                failed = new Outcome.Failed(reason, reason(gone), 0);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Outcome.Failed("interrupted", "", 0);
            }
            if (attempt < patience.attempts()) {
                patience.waiting().pass(patience.pause(attempt, asked));
            }
        }
        return failed;
    }

    private Outcome.Failed silence(HttpTimeoutException late) {
        return late instanceof HttpConnectTimeoutException
                ? new Outcome.Failed(
                        "timeout",
                        "no connection within " + patience.connection().toSeconds() + " s",
                        0)
                : new Outcome.Failed(
                        "timeout", "no answer within " + patience.answer().toSeconds() + " s", 0);
    }

    private void keepApart() {
        long early = earliest - System.nanoTime();
        if (early > 0) {
            patience.waiting().pass(Duration.ofNanos(early));
        }
        earliest = System.nanoTime() + apart.toNanos();
    }

    /** What the system says of a connection that did not come about or ended. */
    public static String reason(IOException e) {
        Throwable last = e;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        if (last instanceof UnresolvedAddressException) {
            return "no address is known for this name";
        }
        String said = last.getMessage();
        if (said == null || said.isBlank()) {
            return e instanceof ConnectException
                    ? "nobody answers there"
                    : last.getClass().getSimpleName();
        }
        return said;
    }

    /** The beginning of what a server said beside its refusal; nothing if that cannot be read. */
    private String said(HttpResponse<InputStream> response) {
        try (InputStream body = new GuardedStream(response.body(), patience.answer(), clock)) {
            return new String(body.readNBytes(DETAIL), StandardCharsets.UTF_8);
        } catch (IOException nothing) {
            return "";
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        KEPT.forEach(name -> response.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        return headers;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.shutdownNow();
    }
}
