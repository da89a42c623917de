package org.comity.tracing.columns;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands blocks from the thread that fills them to each thread that takes them, in order, every block to all (tracing 14.8). The filler goes a
 * few blocks ahead and no further, so that they are still in the cache; who must wait sleeps.
 */
final class Relay {

    private static final int AHEAD = 16;

    private final Block[] ring;
    private final long blocks;
    private final long[] taken;
    private long filled;
    private @Nullable Throwable failure;

    private Relay(long blocks, int takers, Supplier<Block> room) {
        this.blocks = blocks;
        this.taken = new long[takers];
        this.ring = new Block[(int) Math.min(AHEAD, blocks)];
        Arrays.setAll(ring, slot -> room.get());
    }

    /**
     * Fills so many blocks, in this thread, and has them taken, in a thread for each taker; returns when all are done. What one of them throws
     * stops the others and is thrown.
     *
     * @param room makes an empty block
     */
    static void run(long blocks, Supplier<Block> room, Consumer<Block> filler, List<? extends Consumer<Block>> takers) {
        Relay relay = new Relay(blocks, takers.size(), room);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("tracing-", 1).factory())) {
            for (int taker = 0; taker < takers.size(); taker++) {
                int number = taker;
                threads.execute(() -> relay.take(number, takers.get(number)));
            }
            relay.fill(filler);
        }
        relay.requireWhole();
    }

    private void fill(Consumer<Block> filler) {
        try {
            for (long block = 0; block < blocks; block++) {
                awaitRoom(block);
                filler.accept(slot(block));
                filled();
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void take(int taker, Consumer<Block> taking) {
        try {
            for (long block = 0; block < blocks; block++) {
                awaitFilled(block);
                taking.accept(slot(block));
                taken(taker);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private Block slot(long block) {
        return ring[(int) (block % ring.length)];
    }

    private synchronized void awaitRoom(long block) {
        await(() -> block - Arrays.stream(taken).min().orElse(block) < ring.length);
    }

    private synchronized void awaitFilled(long block) {
        await(() -> block < filled);
    }

    private synchronized void filled() {
        filled++;
        notifyAll();
    }

    private synchronized void taken(int taker) {
        taken[taker]++;
        notifyAll();
    }

    private synchronized void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        notifyAll();
    }

    private synchronized void await(BooleanSupplier ready) {
        while (!ready.getAsBoolean()) {
            if (failure != null) {
                throw new CancellationException("another part of the trace has failed");
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the trace was interrupted");
            }
        }
    }

    private synchronized void requireWhole() {
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }
}
