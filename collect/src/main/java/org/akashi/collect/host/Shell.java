package org.akashi.collect.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where commands are run. Over SSH it is the system's own client that runs them, so keys, agents, known hosts and jump hosts are those
 * of {@code ssh_config(5)}; it never asks a question, and refuses hosts whose key it does not know.
 */
public sealed interface Shell {

    /** Directories that are looked in, too, besides those of {@code PATH}. */
    String SYSTEM = ":/usr/local/sbin:/usr/sbin:/sbin";

    /** What runs a command there. */
    ProcessBuilder builder(List<String> command);

    /** The machine that this runs on. */
    record Local() implements Shell {
        @Override
        public ProcessBuilder builder(List<String> command) {
            ProcessBuilder builder = new ProcessBuilder("/usr/bin/env", "LC_ALL=C");
            builder.command().addAll(command);
            Map<String, String> environment = builder.environment();
            environment.put("PATH", environment.getOrDefault("PATH", "/usr/bin:/bin") + SYSTEM);
            return builder;
        }

        @Override
        public String toString() {
            return "local";
        }
    }

    /**
     * Another machine.
     *
     * @param destination {@code [user@]host}, or a name of {@code ssh_config}
     * @param options further options of the client, such as {@code -p 2222}
     * @param control where the connection that commands share has its socket
     */
    record Ssh(String destination, List<String> options, Path control) implements Shell {
        public Ssh {
            options = List.copyOf(options);
        }

        @Override
        public ProcessBuilder builder(List<String> command) {
            List<String> whole =
                    new ArrayList<>(List.of("ssh", "-T", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes"));
            whole.addAll(options);
            whole.addAll(List.of(
                    "-o",
                    "ConnectTimeout=30",
                    "-o",
                    "ServerAliveInterval=15",
                    "-o",
                    "ControlMaster=auto",
                    "-o",
                    "ControlPersist=60",
                    "-o",
                    "ControlPath=" + control.resolve("%C")));
            whole.add("--");
            whole.add(destination);
            StringBuilder line = new StringBuilder("LC_ALL=C PATH=\"$PATH\"" + SYSTEM);
            command.forEach(word -> line.append(' ').append(quoted(word)));
            whole.add(line.toString());
            return new ProcessBuilder(whole);
        }

        /** A word as a POSIX shell takes it for itself. */
        static String quoted(String word) {
            return "'" + word.replace("'", "'\\''") + "'";
        }

        @Override
        public String toString() {
            return "ssh " + destination;
        }
    }
}
