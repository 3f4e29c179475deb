package org.akashi.collect.ovsdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.akashi.collect.Patience;
import org.akashi.collect.http.GuardedStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One connection to a database server, one request at a time; the server's probes are answered in between (RFC 7047, section 4.1.11). */
final class OvsdbConnection implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 26;
    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxDocumentLength(-1)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The server answers that it will not. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String said) {
            super(said);
        }
    }

    private final AutoCloseable socket;
    private final OutputStream out;
    private final InputStream in;
    private @Nullable JsonParser parser;
    private final ScheduledExecutorService clock;
    private int requests;

    private OvsdbConnection(AutoCloseable socket, InputStream in, OutputStream out, ScheduledExecutorService clock) {
        this.socket = socket;
        this.out = out;
        this.clock = clock;
        this.in = in;
    }

    static OvsdbConnection open(Remote remote, Optional<SSLContext> tls, Patience waits) throws IOException {
        Duration patience = waits.answer();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "akashi-ovsdb");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return switch (remote) {
                case Remote.Unix(String path) -> {
                    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                    channel.connect(UnixDomainSocketAddress.of(path));
                    yield new OvsdbConnection(
                            channel,
                            new GuardedStream(Channels.newInputStream(channel), patience, clock),
                            Channels.newOutputStream(channel),
                            clock);
                }
                case Remote.Tcp(String host, int port, boolean secure) -> {
                    Socket plain = new Socket();
                    int connection = (int) waits.connection().toMillis();
                    plain.connect(new InetSocketAddress(host, port), connection);
                    plain.setSoTimeout(connection);
                    Socket socket = plain;
                    if (secure) {
                        SSLContext context = tls.orElseThrow(
                                () -> new IOException("TLS needs --ca (and --certificate, --private-key)"));
                        SSLSocket shaken =
                                (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
                        shaken.startHandshake();
                        socket = shaken;
                    }
                    socket.setSoTimeout((int) patience.toMillis());
                    yield new OvsdbConnection(
                            socket,
                            new GuardedStream(socket.getInputStream(), patience, clock),
                            socket.getOutputStream(),
                            clock);
                }
            };
        } catch (IOException | RuntimeException refused) {
            clock.shutdownNow();
            throw refused;
        }
    }

    /**
     * Sends a request.
     *
     * @return what reads the answer: it stands at the beginning of {@code result}; {@link #end} is to be called behind it
     * @throws IOException if the server refuses or answers as none does
     */
    JsonParser begin(String method, JsonNode params) throws IOException {
        ObjectNode request = MAPPER.createObjectNode();
        request.put("method", method).put("id", requests++);
        request.set("params", params);
        send(request);
        try {
            JsonParser json = json();
            while (true) {
                ObjectNode message = MAPPER.createObjectNode();
                expect(json.nextToken(), JsonToken.START_OBJECT);
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("result") && value != JsonToken.VALUE_NULL) {
                        return json;
                    }
                    message.set(name, MAPPER.readTree(json));
                }
                if (message.path("method").asString("").equals("echo")) {
                    ObjectNode echo = MAPPER.createObjectNode();
                    echo.set("id", message.path("id"));
                    echo.set("result", message.path("params"));
                    echo.putNull("error");
                    send(echo);
                } else if (message.has("error") && !message.path("error").isNull()) {
                    throw new Refused("the server refuses: " + message.path("error"));
                }
            }
        } catch (JacksonException wrong) {
            throw broken(wrong);
        }
    }

    /** Made behind the first request: it reads at once. */
    private JsonParser json() {
        JsonParser made = parser;
        if (made == null) {
            made = MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), in);
            parser = made;
        }
        return made;
    }

    /** Reads the rest of the answer. */
    void end() throws IOException {
        try {
            JsonParser json = json();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                json.nextToken();
                json.skipChildren();
            }
        } catch (JacksonException wrong) {
            throw broken(wrong);
        }
    }

    /** A small answer as a whole. */
    JsonNode call(String method, JsonNode params) throws IOException {
        JsonParser answer = begin(method, params);
        try {
            JsonNode result = MAPPER.readTree(answer);
            end();
            return result;
        } catch (JacksonException wrong) {
            throw broken(wrong);
        }
    }

    /** What keeps an answer from being read: what the connection says, else that it is none. */
    static IOException broken(JacksonException wrong) {
        return wrong.getCause() instanceof IOException cause
                ? cause
                : new IOException("the answer is no JSON, or not whole", wrong);
    }

    private void send(JsonNode message) throws IOException {
        out.write(MAPPER.writeValueAsString(message).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void expect(JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException(found == null ? "the server hung up" : "the answer is no message of OVSDB");
        }
    }

    static JsonMapper mapper() {
        return MAPPER;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            socket.close();
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception alreadyGone) {
            return;
        }
    }
}
