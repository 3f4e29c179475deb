package org.akashi.oracle.packets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.akashi.model.net.MacAddress;

/**
 * A guest's network card: a packet socket on the interface in its namespace.
 *
 * @param id the port's id in the evidence, or {@code external:<segment>} for a card outside the cloud
 */
record Nic(String id, MacAddress mac, int socket) implements AutoCloseable {

    /** Opens the card from a thread of its own, because entering a namespace is for good. */
    static Nic open(String id, String namespace, String networkInterface, MacAddress mac) throws IOException {
        FutureTask<Integer> opening = new FutureTask<>(() -> {
            Libc.enter(Path.of("/run/netns", namespace));
            return Libc.packetSocket(networkInterface);
        });
        Thread.ofPlatform().name("enter " + namespace).start(opening);
        try {
            return new Nic(id, mac, opening.get());
        } catch (ExecutionException e) {
            throw new IOException("cannot open " + networkInterface + " in " + namespace, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void send(byte[] frame) throws IOException {
        Libc.send(socket, frame);
    }

    @Override
    public void close() {
        Libc.close(socket);
    }
}
