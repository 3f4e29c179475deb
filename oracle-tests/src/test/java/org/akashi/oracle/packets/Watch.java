package org.akashi.oracle.packets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.oracle.packets.Seen.Marked;
import org.akashi.oracle.packets.Seen.Told;

/** Watches all cards from the first frame to the last, and keeps everything that concerns the trial. */
final class Watch implements AutoCloseable {

    /** A probe that came in at a card. */
    record Arrival(String nic, Marked marked) {}

    private record Answer(String nic, Told told) {}

    private static final int LOOK_UP_MILLISECONDS = 50;

    private final List<Nic> nics;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;
    private volatile @org.jspecify.annotations.Nullable IOException failure;

    private Watch(Collection<Nic> nics) {
        this.nics = List.copyOf(nics);
        this.thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);
    }

    static Watch of(Collection<Nic> nics) {
        Watch watch = new Watch(nics);
        watch.thread.start();
        return watch;
    }

    private void run() {
        int[] sockets = nics.stream().mapToInt(Nic::socket).toArray();
        try (Libc.Reader reader = new Libc.Reader()) {
            while (open) {
                Libc.awaitInput(sockets, LOOK_UP_MILLISECONDS);
                for (Nic nic : nics) {
                    for (Optional<byte[]> next = reader.next(nic.socket());
                            next.isPresent();
                            next = reader.next(nic.socket())) {
                        Seen.of(next.get()).ifPresent(seen -> note(nic, seen));
                    }
                }
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private synchronized void note(Nic nic, Seen seen) {
        switch (seen) {
            case Marked marked -> arrivals.add(new Arrival(nic.id(), marked));
            case Told told -> answers.add(new Answer(nic.id(), told));
        }
        notifyAll();
    }

    /** Where a probe has come in so far, in order. */
    synchronized List<Arrival> arrivals(int number) {
        return arrivals.stream().filter(a -> a.marked().number() == number).toList();
    }

    /** Waits for a probe to come in at any of some cards. */
    Optional<Arrival> awaitAmong(int number, Collection<String> nics, int milliseconds) throws IOException {
        return await(
                milliseconds,
                w -> w.arrivals.stream()
                        .filter(a -> a.marked().number() == number && nics.contains(a.nic()))
                        .findFirst());
    }

    /** Waits until a card has heard that a machine has an address; whether it has. */
    boolean awaitClaim(String nic, IpAddress address, MacAddress by, int milliseconds) throws IOException {
        return await(
                        milliseconds,
                        w -> w.answers.stream()
                                .filter(a -> a.nic().equals(nic)
                                        && a.told().address().equals(address)
                                        && a.told().mac().equals(by))
                                .findFirst())
                .isPresent();
    }

    /** Waits for an answer at a card about an address; the newest counts. */
    Optional<MacAddress> awaitAnswer(String nic, IpAddress address, int milliseconds) throws IOException {
        return await(
                milliseconds,
                w -> w.answers.reversed().stream()
                        .filter(a -> a.nic().equals(nic) && a.told().address().equals(address))
                        .map(a -> a.told().mac())
                        .findFirst());
    }

    private synchronized <T> Optional<T> await(int milliseconds, Function<Watch, Optional<T>> wanted)
            throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (true) {
            Optional<T> found = wanted.apply(this);
            long left = (end - System.nanoTime()) / 1_000_000L;
            if (found.isPresent() || left <= 0) {
                return found;
            }
            IOException failed = failure;
            if (failed != null) {
                throw failed;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
