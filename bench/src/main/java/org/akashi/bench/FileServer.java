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

/** A server on loopback that answers every request with one file, as fast as the system can; a process of its own. */
final class FileServer {

    private FileServer() {}

    /**
     * Serves until its standard input ends; prints its port.
     *
     * @param arguments the file
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(() -> serve(server, file));
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static void serve(ServerSocketChannel server, Path file) {
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
                for (long sent = 0; sent < content.size(); ) {
                    sent += content.transferTo(sent, content.size() - sent, client);
                }
            } catch (IOException gone) {
                System.err.println("server: " + gone.getMessage());
            }
        }
    }
}
