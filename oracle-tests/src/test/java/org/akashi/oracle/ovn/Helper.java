package org.akashi.oracle.ovn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A helper process that lives no longer than this one. Its command prints {@value #READY} once it can be used, and ends when
 * its standard input does: on {@link #close}, and also when the tests are killed.
 */
public final class Helper implements AutoCloseable {

    /** The line that a helper prints when it can be used. */
    public static final String READY = "ready";

    /**
     * Lets the shell outlive a signal to the whole group of processes (a time limit, Ctrl-C), so that it still ends what it started. A
     * trap, unlike an ignored signal, is not inherited.
     */
    private static final String SURVIVE = "trap : TERM INT HUP; ";

    private final Process process;

    private Helper(Process process) {
        this.process = process;
    }

    /**
     * Starts a helper and waits until it is ready.
     *
     * @param script a shell script; {@code variables} are its environment
     * @param log where its errors go; shown when it cannot start
     */
    public static Helper start(String script, Map<String, String> variables, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SURVIVE + script);
        builder.environment().putAll(variables);
        builder.redirectError(log.toFile());
        Process process = builder.start();
        // The reader stays open: closing it would close the pipe that the helper writes to.
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!READY.equals(line)) {
            process.destroy();
            throw new IOException(
                    "cannot start '" + script + "': " + Files.readString(log).strip());
        }
        return new Helper(process);
    }

    /**
     * Starts a daemon of Open vSwitch or OVN, which is ready once it has gone to the background.
     *
     * @param command how it is started, without the options that make it a daemon
     * @param place where its process id and its errors are kept
     */
    public static Helper daemon(String command, Map<String, String> variables, Path place) throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("PLACE", place.toString());
        String script = command + " --detach --no-chdir --pidfile=\"$PLACE.pid\" >/dev/null && echo " + READY
                + " && cat >/dev/null; kill \"$(cat \"$PLACE.pid\")\"";
        return start(script, all, Path.of(place + ".err"));
    }

    /**
     * The path of an installed program.
     *
     * @throws IllegalStateException saying what to install, if it is not there
     */
    public static String program(String name, String debianPackage) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                        // Where Debian keeps daemons; not on every user's path.
                        List.of("/usr/sbin", "/usr/local/sbin").stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not installed, and without it the isolation engine cannot be checked: install the Debian package %s (tools/check installs all that the tests need)"
                                .formatted(name, debianPackage)));
    }

    /** Ends the helper and waits until it is gone. */
    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
