package org.akashi.oracle.packets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether real packets can be sent here: it takes root and network namespaces. */
final class Machine {

    private Machine() {}

    /** Why not, if so. A program that is missing is no reason: tools/check installs it, and its absence fails the tests. */
    static Optional<String> unable() throws IOException {
        if (!succeeds("test \"$(id -u)\" = 0")) {
            return Optional.of("real packets need root");
        }
        if (!succeeds("ip netns add akashi-trial-$$ && ip netns delete akashi-trial-$$")) {
            return Optional.of("real packets need network namespaces, and 'ip netns add' fails here");
        }
        return Optional.empty();
    }

    private static boolean succeeds(String script) throws IOException {
        Process process = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
