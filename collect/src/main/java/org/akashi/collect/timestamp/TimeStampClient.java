package org.akashi.collect.timestamp;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.akashi.collect.CollectException;
import org.akashi.collect.Patience;
import org.akashi.collect.http.Requests;
import org.akashi.collect.http.Tls;
import org.akashi.evidence.seal.TimeStamp;

/** Asks a time-stamp authority over HTTP (RFC 3161, section 3.4). The authority sees a hash, nothing of the package. */
public final class TimeStampClient {

    private static final int LONGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TimeStampClient() {}

    /**
     * The authority's answer for some bytes; whether it proves anything is still to be checked.
     *
     * @throws CollectException if there is none, or it repeats another request
     */
    public static byte[] ask(URI authority, byte[] bytes) {
        BigInteger nonce = new BigInteger(64, new SecureRandom());
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Patience.usual().connection())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(authority)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .header("Accept", "application/timestamp-reply")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(TimeStamp.request(bytes, Optional.of(nonce))))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] token = body.readNBytes(LONGEST);
                if (answer.statusCode() != 200) {
                    throw failed(authority, "HTTP status " + answer.statusCode());
                }
                if (!TimeStamp.repeats(token, nonce)) {
                    throw failed(authority, "its answer does not belong to this request");
                }
                return token;
            }
        } catch (SSLException refused) {
            throw failed(authority, Tls.refusal(refused).detail());
        } catch (IOException refused) {
            throw failed(authority, Requests.reason(refused));
        } catch (IllegalArgumentException noAddress) {
            throw failed(authority, String.valueOf(noAddress.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed(authority, "interrupted");
        }
    }

    private static CollectException failed(URI authority, String reason) {
        return CollectException.of(CollectException.Code.TIME_STAMP, authority.toString(), reason);
    }
}
