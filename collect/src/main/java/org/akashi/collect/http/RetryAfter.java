package org.akashi.collect.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long a server asks to be left alone: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * Zero if it asks for nothing, or for what is past, or for what nobody can read. A date is compared with the server's own, for
     * its clock may be wrong.
     *
     * @param now the time here, for a server that does not tell its own
     */
    static Duration of(HttpHeaders headers, Instant now) {
        Optional<String> asked = headers.firstValue("retry-after").map(String::strip);
        if (asked.isEmpty()) {
            return Duration.ZERO;
        }
        if (asked.get().matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(asked.get()));
        }
        Instant there = headers.firstValue("date").flatMap(RetryAfter::date).orElse(now);
        return date(asked.get())
                .map(until -> Duration.between(there, until))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
