package org.akashi.oracle.packets;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/**
 * The few system calls that Java has no class for: entering a network namespace, and packet sockets (packet(7), setns(2)). Numbers are
 * those of Linux on machines with a little-endian byte order.
 */
final class Libc {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN = LINKER.downcallHandle(
            find("open"),
            FunctionDescriptor.of(INT, POINTER, INT),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle SETNS = handle("setns", FunctionDescriptor.of(INT, INT, INT));
    private static final MethodHandle SOCKET = handle("socket", FunctionDescriptor.of(INT, INT, INT, INT));
    private static final MethodHandle INDEX = handle("if_nametoindex", FunctionDescriptor.of(INT, POINTER));
    private static final MethodHandle BIND = handle("bind", FunctionDescriptor.of(INT, INT, POINTER, INT));
    private static final MethodHandle SEND = handle("send", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE, INT));
    private static final MethodHandle RECEIVE =
            handle("recvfrom", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE, INT, POINTER, POINTER));
    private static final MethodHandle POLL = handle("poll", FunctionDescriptor.of(INT, POINTER, SIZE, INT));

    private static final int O_RDONLY = 0;
    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x40000000;
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW_CLOEXEC = 3 | 0x80000;
    private static final short ETH_P_ALL = 3;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int EAGAIN = 11;
    private static final int EINTR = 4;
    private static final short POLLIN = 1;
    private static final byte PACKET_OUTGOING = 4;

    /** The size of {@code struct sockaddr_ll}. */
    private static final int ADDRESS = 20;

    private static final int LONGEST_FRAME = 65_536;

    private Libc() {}

    private static MemorySegment find(String name) {
        return LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("no " + name + " in libc"));
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(find(name), type, Linker.Option.captureCallState("errno"));
    }

    /** Moves the calling thread, which must end soon, into a network namespace. */
    static void enter(Path namespace) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int file = check("open " + namespace, state, (int)
                    OPEN.invokeExact(state, arena.allocateFrom(namespace.toString()), O_RDONLY | O_CLOEXEC));
            try {
                check("enter " + namespace, state, (int) SETNS.invokeExact(state, file, CLONE_NEWNET));
            } finally {
                close(file);
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A packet socket on an interface of the calling thread's namespace; it stays there whoever uses it. */
    static int packetSocket(String networkInterface) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int index = (int) INDEX.invokeExact(state, arena.allocateFrom(networkInterface));
            if (index == 0) {
                throw new IOException("no interface " + networkInterface);
            }
            short everything = Short.reverseBytes(ETH_P_ALL);
            int socket = check("packet socket", state, (int)
                    SOCKET.invokeExact(state, AF_PACKET, SOCK_RAW_CLOEXEC, (int) everything));
            MemorySegment address = arena.allocate(ADDRESS);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_PACKET);
            address.set(ValueLayout.JAVA_SHORT, 2, everything);
            address.set(INT, 4, index);
            check("bind to " + networkInterface, state, (int) BIND.invokeExact(state, socket, address, ADDRESS));
            return socket;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static void send(int socket, byte[] frame) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, frame);
            long sent = (long) SEND.invokeExact(state, socket, bytes, (long) frame.length, 0);
            if (sent != frame.length) {
                throw new IOException("send: errno " + (int) ERRNO.get(state, 0L));
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until one of the sockets has something to read, or the time is over. */
    static void awaitInput(int[] sockets, int milliseconds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment wanted = arena.allocate(8L * sockets.length, 8);
            for (int i = 0; i < sockets.length; i++) {
                wanted.set(INT, 8L * i, sockets[i]);
                wanted.set(ValueLayout.JAVA_SHORT, 8L * i + 4, POLLIN);
            }
            int ready = (int) POLL.invokeExact(state, wanted, (long) sockets.length, milliseconds);
            if (ready < 0 && (int) ERRNO.get(state, 0L) != EINTR) {
                throw new IllegalStateException("poll: errno " + (int) ERRNO.get(state, 0L));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what waits on packet sockets, into one buffer that is used again and again. */
    static final class Reader implements AutoCloseable {

        private final Arena arena = Arena.ofConfined();
        private final MemorySegment state = arena.allocate(CALL_STATE);
        private final MemorySegment frame = arena.allocate(LONGEST_FRAME);
        private final MemorySegment address = arena.allocate(ADDRESS);
        private final MemorySegment length = arena.allocate(INT);

        /** The next frame that came in; empty if none waits, and without bytes if it was one that went out. */
        java.util.Optional<byte[]> next(int socket) throws IOException {
            try {
                length.set(INT, 0, ADDRESS);
                long read = (long)
                        RECEIVE.invokeExact(state, socket, frame, (long) LONGEST_FRAME, MSG_DONTWAIT, address, length);
                if (read < 0) {
                    int errno = (int) ERRNO.get(state, 0L);
                    if (errno == EAGAIN || errno == EINTR) {
                        return java.util.Optional.empty();
                    }
                    throw new IOException("recvfrom: errno " + errno);
                }
                boolean outgoing = address.get(ValueLayout.JAVA_BYTE, 10) == PACKET_OUTGOING;
                return java.util.Optional.of(
                        outgoing ? new byte[0] : frame.asSlice(0, read).toArray(ValueLayout.JAVA_BYTE));
            } catch (IOException e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            arena.close();
        }
    }

    static void close(int file) {
        try (Arena arena = Arena.ofConfined()) {
            int unused = (int) CLOSE.invokeExact(arena.allocate(CALL_STATE), file);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int check(String what, MemorySegment state, int result) throws IOException {
        if (result < 0) {
            throw new IOException(what + ": errno " + (int) ERRNO.get(state, 0L));
        }
        return result;
    }
}
