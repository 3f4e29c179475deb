package org.akashi.collect.http;

import java.io.InputStream;
import java.util.Map;

/** What became of a request. */
public sealed interface Outcome {

    /**
     * An answer of status 200, not read yet; to be closed.
     *
     * @param headers some of its headers, in lower case
     */
    record Answered(InputStream body, Map<String, String> headers) implements Outcome {}

    /**
     * None that can be used.
     *
     * @param reason a code: {@code http-403}, {@code timeout}, {@code certificate}, {@code tls}, {@code unreachable}
     * @param detail what the source or the system said
     * @param status the HTTP status, 0 if there was none
     */
    record Failed(String reason, String detail, int status) implements Outcome {}
}
