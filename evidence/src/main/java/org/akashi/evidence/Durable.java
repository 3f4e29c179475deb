package org.akashi.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing that is on the disk when the call returns, and whole or not there at all before. */
public final class Durable {

    private Durable() {}

    /** Whether a path is that of a file whose replacing was cut short: {@code .<name>.new}. */
    public static boolean isUnfinished(String path) {
        return path.endsWith(".new") && path.startsWith(".", path.lastIndexOf('/') + 1);
    }

    /**
     * Replaces a file as a whole; its folder is made if need be.
     *
     * @throws IOException if that is refused
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.createDirectories(folder(file));
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, content);
            channel.force(true);
        }
        move(beside, file);
    }

    /**
     * Moves a file that is on the disk to its place; the folder is made if need be.
     *
     * @throws IOException if that is refused
     */
    public static void move(Path from, Path to) throws IOException {
        Path folder = folder(to);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            for (Path made = folder.getParent(); made != null && Files.isWritable(made); made = made.getParent()) {
                sync(made);
                if (Files.exists(made.resolve("bagit.txt"))) {
                    break;
                }
            }
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    /**
     * Makes a folder's entries durable.
     *
     * @throws IOException if that is refused
     */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Writes all bytes at the channel's position.
     *
     * @throws IOException if that is refused
     */
    public static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
