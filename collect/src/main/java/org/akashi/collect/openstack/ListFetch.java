package org.akashi.collect.openstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.Collecting;
import org.akashi.collect.http.Outcome;
import org.akashi.evidence.capture.CaptureRecord;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.MalformedJson;

/** One list, page by page, each an artefact as it was answered. */
final class ListFetch {

    /** Elements of a page. */
    private static final int LIMIT = 1000;

    /** Pages of a list, at most. */
    private static final int MOST_PAGES = 100_000;

    /** How often a page is asked for that comes broken. */
    private static final int TRIES = 3;

    private final Session session;
    private final Collecting work;
    private final ListCall call;
    private final String unit;
    private final URI address;

    ListFetch(Session session, Collecting work, ListCall call, URI address) {
        this.session = session;
        this.work = work;
        this.call = call;
        this.unit = call.unit(session.region());
        this.address = address;
    }

    /** Fetches what is not there yet. */
    void run() {
        List<CaptureRecord.Captured> there = work.pages(unit);
        String path = there.isEmpty() ? call.path() : there.getLast().facts().getOrDefault("path", call.path());
        Optional<String> next = there.isEmpty()
                ? Optional.of(first(path))
                : Optional.ofNullable(there.getLast().facts().get("next"));
        int page = there.size() + 1;
        long items = there.stream()
                .mapToLong(one -> Long.parseLong(one.facts().getOrDefault("items", "0")))
                .sum();
        Set<String> asked = new HashSet<>();
        while (next.isPresent() && page <= MOST_PAGES) {
            String query = next.get();
            if (!asked.add(query)) {
                work.gap(unit, "paging-loop", "page " + page + " names itself as the next");
                return;
            }
            Page got = page(path, query, page, items);
            switch (got) {
                case Page.Kept(long count, Optional<String> following) -> {
                    items += count;
                    next = following;
                    page++;
                }
                case Page.Forbidden(Outcome.Failed failed) -> {
                    if (page > 1 || call.own().isEmpty() || path.equals(call.own())) {
                        refused(failed, page);
                        return;
                    }
                    work.gap(unit + "#others", failed.reason(), "only what is the account's own was shown");
                    path = call.own();
                    asked.clear();
                    next = Optional.of(first(path));
                }
                case Page.Missing(Outcome.Failed failed) -> {
                    refused(failed, page);
                    return;
                }
            }
        }
    }

    /** What became of a page. */
    private sealed interface Page {
        record Kept(long items, Optional<String> next) implements Page {}

        record Forbidden(Outcome.Failed failed) implements Page {}

        record Missing(Outcome.Failed failed) implements Page {}
    }

    private void refused(Outcome.Failed failed, int page) {
        String where = page == 1 ? "" : "page " + page + ": ";
        String reason = failed.status() == 404 && call.rare() ? "not-offered" : failed.reason();
        work.gap(unit, reason, where + failed.detail());
    }

    private Page page(String path, String query, int page, long before) {
        Outcome.Failed broken = new Outcome.Failed("broken-off", "", 0);
        int silences = 0;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Instant started = Instant.now();
            switch (session.get(call.service(), address(path, query))) {
                case Outcome.Failed failed -> {
                    return failed.status() == 403 ? new Page.Forbidden(failed) : new Page.Missing(failed);
                }
                case Outcome.Answered(InputStream body, Map<String, String> headers) -> {
                    try (body) {
                        return keep(path, query, page, before, body, headers, started);
                    } catch (MalformedJson wrong) {
                        String kind = headers.getOrDefault("content-type", "no content type");
                        broken = new Outcome.Failed(wrong.kind().code(), wrong.getMessage() + ", " + kind, 0);
                        if (wrong.kind() != MalformedJson.Kind.TRUNCATED) {
                            return new Page.Missing(broken);
                        }
                    } catch (java.net.SocketTimeoutException stopped) {
                        broken = new Outcome.Failed("timeout", String.valueOf(stopped.getMessage()), 0);
                        if (++silences >= work.patience().silences()) {
                            return new Page.Missing(broken);
                        }
                    } catch (IOException gone) {
                        broken = new Outcome.Failed("broken-off", String.valueOf(gone.getMessage()), 0);
                    }
                }
            }
            if (attempt < TRIES) {
                work.patience().waiting().pass(work.patience().pause(attempt, Duration.ZERO));
            }
        }
        return new Page.Missing(broken);
    }

    private Page keep(
            String path,
            String query,
            int page,
            long before,
            InputStream body,
            Map<String, String> headers,
            Instant started)
            throws IOException {
        SortedMap<String, String> origin = new TreeMap<>(session.token().facts());
        origin.put("source", address.toString());
        origin.put("request", "GET " + plain(path) + (query.isEmpty() ? "" : "?" + query));
        Object[] next = new Object[] {Optional.empty()};
        JsonAnswer answer = work.json(
                unit, file(page), origin, body, JsonAnswer.Wanted.list(call.list(), call.secretive()), seen -> {
                    if (!call.list().isEmpty() && !seen.found()) {
                        throw new MissingList(call.list());
                    }
                    Optional<String> following = following(seen, query, before);
                    next[0] = following;
                    SortedMap<String, String> facts = facts(seen, headers, started);
                    facts.put("page", String.valueOf(page));
                    facts.put("path", path);
                    facts.put("complete", String.valueOf(following.isEmpty()));
                    following.ifPresent(more -> facts.put("next", more));
                    if (NextPage.isTruncated(seen.rest())) {
                        facts.put("truncated", "true");
                    }
                    return facts;
                });
        if (NextPage.isTruncated(answer.rest())) {
            work.gap(unit + "#rest", "truncated", "the service says that it left something out (list_limit)");
        }
        @SuppressWarnings("unchecked") // put there above
        Optional<String> following = (Optional<String>) next[0];
        return new Page.Kept(answer.items(), following);
    }

    /** An answer of status 200 that is JSON and not the list. */
    private static final class MissingList extends IOException {
        private static final long serialVersionUID = 1L;

        MissingList(String list) {
            super("the answer has no list '" + list + "'");
        }
    }

    private Optional<String> following(JsonAnswer seen, String query, long before) {
        return switch (call.paging()) {
            case NONE -> Optional.empty();
            case MARKER -> NextPage.query(seen.rest());
            case OFFSET -> seen.items() == 0 ? Optional.empty() : Optional.of(offset(query, before + seen.items()));
        };
    }

    private SortedMap<String, String> facts(JsonAnswer seen, Map<String, String> headers, Instant started) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("status", "200");
        facts.put("items", String.valueOf(seen.items()));
        facts.put("permission", session.permission());
        facts.put("content_type", headers.getOrDefault("content-type", ""));
        copy(headers, "openstack-api-version", facts, "microversion");
        copy(headers, "x-openstack-request-id", facts, "request_id");
        clockOffset(headers.getOrDefault("date", ""), started)
                .ifPresent(seconds -> facts.put("clock_offset_s", String.valueOf(seconds)));
        return facts;
    }

    private static void copy(Map<String, String> headers, String from, Map<String, String> facts, String to) {
        String value = headers.get(from);
        if (value != null) {
            facts.put(to, value);
        }
    }

    /** How far the service's clock is ahead of ours, as well as a header in whole seconds tells. */
    private static Optional<Long> clockOffset(String date, Instant started) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(started, theirs).toSeconds());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private String file(int page) {
        return unit + (page == 1 ? "" : "." + page) + ".json";
    }

    private URI address(String path, String query) {
        return URI.create(
                address.toString().replaceAll("/+$", "") + strip(plain(path)) + (query.isEmpty() ? "" : "?" + query));
    }

    /** The catalogue may give the address with the version that a path begins with. */
    private String strip(String path) {
        String base = address.getPath().replaceAll("/+$", "");
        String version = path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
        return version.matches("/v\\d+(\\.\\d+)?") && base.endsWith(version) ? path.substring(version.length()) : path;
    }

    private static String plain(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    private String first(String path) {
        int mark = path.indexOf('?');
        String query = mark < 0 ? "" : path.substring(mark + 1);
        return switch (call.paging()) {
            case NONE -> query;
            case MARKER, OFFSET -> query + (query.isEmpty() ? "" : "&") + "limit=" + LIMIT;
        };
    }

    private static String offset(String query, long items) {
        return query.replaceAll("&?offset=\\d+", "") + "&offset=" + items;
    }
}
