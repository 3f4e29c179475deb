package org.akashi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A server on loopback that answers every request with one file, as fast as it can or is to; a process of its own. */
final class FileServer {

    /** Bytes between two looks at the clock. */
    private static final long PART = 1 << 18;

    private FileServer() {}

    /**
     * Serves until its standard input ends; prints its port.
     *
     * @param arguments the file, and how many MB (10<sup>6</sup> bytes) to send in a second; 0 for as many as the system copies
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(() -> serve(server, file, rate));
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static void serve(ServerSocketChannel server, Path file, int rate) {
        while (true) {
            try (SocketChannel client = server.accept();
                    FileChannel content = FileChannel.open(file)) {
                BufferedReader request = new BufferedReader(
                        new InputStreamReader(client.socket().getInputStream(), StandardCharsets.US_ASCII));
                for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
                    continue;
                }
                String head =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + content.size() + "\r\n\r\n";
                client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
                long start = System.nanoTime();
                for (long sent = 0; sent < content.size(); ) {
                    sent += content.transferTo(sent, rate == 0 ? content.size() - sent : PART, client);
                    if (rate > 0) {
                        LockSupport.parkNanos(start + sent * 1000 / rate - System.nanoTime());
                    }
                }
            } catch (IOException gone) {
                System.err.println("server: " + gone.getMessage());
            }
        }
    }
}
