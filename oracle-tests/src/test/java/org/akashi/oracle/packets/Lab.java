package org.akashi.oracle.packets;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A place for a set-up: a folder for sockets and files, and namespaces with names of their own. A keeper process takes everything
 * down again when its standard input ends: on {@link #close}, and also when the tests are killed.
 */
final class Lab implements AutoCloseable {

    /** Ends the daemons by their pid files, then the namespaces by their prefix, then the folder. */
    private static final String KEEPER = """
            echo ready
            cat >/dev/null
            for file in "$FOLDER"/*.pid; do [ -f "$file" ] && kill "$(cat "$file")" 2>/dev/null; done
            for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                left=no
                for file in "$FOLDER"/*.pid; do [ -f "$file" ] && kill -0 "$(cat "$file")" 2>/dev/null && left=yes; done
                [ $left = yes ] || break
                sleep 0.1
            done
            for file in "$FOLDER"/*.pid; do [ -f "$file" ] && kill -9 "$(cat "$file")" 2>/dev/null; done
            for name in $(ls /run/netns); do case "$name" in "$PREFIX"*) ip netns delete "$name" ;; esac; done
            rm -rf "$FOLDER"
            """;

    /** Everything a guest's namespace does with what it gets is to answer ARP and neighbour discovery. */
    static final String QUIET = "nft -f - <<'RULES'\n"
            + "table inet quiet { chain input { type filter hook input priority 0; policy drop;"
            + " icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept; }; }\n"
            + "RULES\n";

    private final Path folder;
    private final String prefix;
    private final Process keeper;
    private final Map<String, String> variables = new TreeMap<>();

    private Lab(Path folder, String prefix, Process keeper) {
        this.folder = folder;
        this.prefix = prefix;
        this.keeper = keeper;
    }

    static Lab open() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "akashi-packets");
        String prefix = "ak" + Long.toString(ProcessHandle.current().pid(), 36) + "-"
                + folder.getFileName().toString().substring("akashi-packets".length()) + "-";
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", KEEPER);
        builder.environment().put("FOLDER", folder.toString());
        builder.environment().put("PREFIX", prefix);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process keeper = builder.start();
        BufferedReader output = keeper.inputReader(StandardCharsets.UTF_8);
        if (!"ready".equals(output.readLine())) {
            throw new IOException("no keeper");
        }
        return new Lab(folder, prefix, keeper);
    }

    Path folder() {
        return folder;
    }

    /** A variable of the environment of every command from now on. */
    void set(String name, String value) {
        variables.put(name, value);
    }

    /** What all names of this lab's namespaces begin with. */
    String prefix() {
        return prefix;
    }

    /** The machine's name of one of this lab's namespaces. */
    String namespace(String name) {
        return prefix + name;
    }

    /** A new namespace without duplicate address detection, so that its addresses can be used at once. */
    void addNamespace(String name) throws IOException {
        run("ip", "netns", "add", namespace(name));
        in(
                name,
                "ip link set lo up; for all in all default; do"
                        + " sysctl -qw net.ipv6.conf.$all.accept_dad=0 net.ipv6.conf.$all.accept_ra=0; done");
    }

    /** What a shell script in a namespace prints. */
    String in(String name, String script) throws IOException {
        return run("ip", "netns", "exec", namespace(name), "/bin/sh", "-e", "-c", script);
    }

    /**
     * What a command prints.
     *
     * @throws IOException with what it wrote to standard error, if it fails
     */
    String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        Path errors = folder.resolve("errors");
        builder.redirectError(errors.toFile());
        Process process = builder.start();
        process.outputWriter(StandardCharsets.UTF_8).close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        List.of(command).getLast().lines().findFirst().orElse("") + " failed: "
                                + Files.readString(errors).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    /** Takes everything down and waits until it is gone. */
    @Override
    public void close() throws IOException {
        keeper.outputWriter(StandardCharsets.UTF_8).close();
        try {
            if (!keeper.waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException("the set-up in " + folder + " does not go away");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
