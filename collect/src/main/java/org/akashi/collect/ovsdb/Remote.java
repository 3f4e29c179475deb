package org.akashi.collect.ovsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.collect.CollectException;

/** Where a database server listens, as {@code ovsdb-client} takes it (ovsdb(7), "Connection Methods"). */
sealed interface Remote {

    /** {@code unix:PATH}. */
    record Unix(String path) implements Remote {
        @Override
        public String toString() {
            return "unix:" + path;
        }
    }

    /** {@code tcp:HOST:PORT}, {@code ssl:HOST:PORT}. */
    record Tcp(String host, int port, boolean tls) implements Remote {
        @Override
        public String toString() {
            return (tls ? "ssl:" : "tcp:") + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    Pattern NET = Pattern.compile("(tcp|ssl):(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]/\\s]+):(\\d{1,5})");

    /**
     * Reads one address, or those of a cluster, divided by commas.
     *
     * @throws CollectException if one is none
     */
    static List<Remote> parse(String name, String text) {
        List<Remote> remotes = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Matcher net = NET.matcher(one.strip());
            if (one.strip().startsWith("unix:") && one.strip().length() > 5) {
                remotes.add(new Unix(one.strip().substring(5)));
            } else if (net.matches() && Integer.parseInt(net.group(3)) <= 65535) {
                String host = net.group(2).replaceAll("[\\[\\]]", "");
                remotes.add(new Tcp(
                        host, Integer.parseInt(net.group(3)), net.group(1).equals("ssl")));
            } else {
                throw CollectException.of(
                        CollectException.Code.BAD_SETTING, name, one, "unix:PATH, tcp:HOST:PORT or ssl:HOST:PORT");
            }
        }
        return List.copyOf(remotes);
    }
}
