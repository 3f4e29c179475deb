package org.akashi.oracle.ovn;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection that speaks JSON-RPC 1.0 over a Unix socket: the protocol of ovsdb-server (RFC 7047 section 4) and of the
 * control sockets of ovn-trace and its kin. One call at a time; calls block until the answer is there.
 */
public final class JsonRpc implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            // Values follow each other on one connection; looking beyond the first would wait for the next answer.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SocketChannel channel;
    private final JsonParser answers;
    private int calls;

    private JsonRpc(SocketChannel channel) {
        this.channel = channel;
        this.answers = JSON.createParser(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    public static JsonRpc connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return new JsonRpc(channel);
    }

    /**
     * Calls a method and waits for its result.
     *
     * @throws IOException if the other side answers with an error, or goes away without an answer
     */
    public JsonNode call(String method, List<?> parameters) throws IOException {
        int id = ++calls;
        ByteBuffer request = StandardCharsets.UTF_8.encode(
                JSON.writeValueAsString(Map.of("method", method, "params", parameters, "id", id)));
        while (request.hasRemaining()) {
            channel.write(request);
        }
        while (true) {
            JsonNode answer = JSON.readTree(answers);
            if (answer == null || !answer.isObject()) {
                throw new IOException("no answer to " + method + " " + parameters + ": the other side is gone");
            }
            // An ovsdb-server also asks whether we are alive ("echo"); a connection this short need not say so.
            if (answer.path("id").isInt()
                    && answer.path("id").intValue() == id
                    && (answer.has("result") || answer.has("error"))) {
                if (answer.has("error") && !answer.path("error").isNull()) {
                    throw new IOException(method + " " + parameters + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
