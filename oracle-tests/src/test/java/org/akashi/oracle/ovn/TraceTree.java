package org.akashi.oracle.ovn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The summary form of ovn-trace's output as a tree: a statement is a leaf, and what happens inside {@code ingress(…)},
 * {@code ct_next(…)}, {@code arp} or {@code multicast(…)} are its children, in order.
 *
 * @param text without the brace or semicolon that ends it; empty for the root
 */
public record TraceTree(String text, List<TraceTree> children) {

    public TraceTree {
        children = List.copyOf(children);
    }

    /**
     * Reads a summary.
     *
     * @throws IllegalArgumentException if its braces do not match
     */
    public static TraceTree parse(String summary) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", new ArrayList<>()));
        for (String raw : summary.lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.equals("};") || line.equals("}")) {
                TraceTree closed = open.pop().close();
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("a brace too many in:\n" + summary);
                }
                open.peek().children().add(closed);
            } else if (line.endsWith("{")) {
                open.push(new Open(line.substring(0, line.length() - 1).strip(), new ArrayList<>()));
            } else {
                String text = line.endsWith(";") ? line.substring(0, line.length() - 1) : line;
                open.peek().children().add(new TraceTree(text, List.of()));
            }
        }
        if (open.size() != 1) {
            throw new IllegalArgumentException("an open brace in:\n" + summary);
        }
        return open.pop().close();
    }

    /** The word it begins with: {@code ingress} of {@code ingress(dp="…", inport="…")}. */
    public String word() {
        int end = 0;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(0, end);
    }

    private record Open(String text, List<TraceTree> children) {
        TraceTree close() {
            return new TraceTree(text, children);
        }
    }
}
