package org.akashi.collect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void seconds_are_taken_as_they_are() {
        assertEquals(Duration.ofSeconds(7), asked("7", ""));
        assertEquals(Duration.ofSeconds(120), asked(" 120 ", "Mon, 23 Nov 2026 09:00:00 GMT"));
    }

    @Test
    void a_date_counts_from_the_servers_own_time() {
        assertEquals(Duration.ofSeconds(30), asked("Mon, 23 Nov 2026 11:00:30 GMT", "Mon, 23 Nov 2026 11:00:00 GMT"));
    }

    @Test
    void a_date_counts_from_the_time_here_where_the_server_tells_none() {
        assertEquals(Duration.ofSeconds(30), asked("Mon, 23 Nov 2026 10:00:30 GMT", ""));
        assertEquals(Duration.ofSeconds(30), asked("Mon, 23 Nov 2026 10:00:30 GMT", "yesterday"));
    }

    @Test
    void nothing_is_asked_by_what_is_past_or_cannot_be_read() {
        assertEquals(Duration.ZERO, asked("Mon, 23 Nov 2026 09:59:59 GMT", ""));
        assertEquals(Duration.ZERO, asked("soon", ""));
        assertEquals(Duration.ZERO, asked("-5", ""));
        assertEquals(Duration.ZERO, asked("", ""));
    }

    private static Duration asked(String retryAfter, String date) {
        Map<String, List<String>> headers = new HashMap<>();
        if (!retryAfter.isEmpty()) {
            headers.put("Retry-After", List.of(retryAfter));
        }
        if (!date.isEmpty()) {
            headers.put("Date", List.of(date));
        }
        return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
    }
}
