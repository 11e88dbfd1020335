package io.deskwright.escalation.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Lets several do something by turns: each goes on until it pauses, and chance says who is next. The same seed, the same turns. */
final class Turns {

    private final Semaphore back = new Semaphore(0);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Turns() {}

    private final class Turn {

        private final Semaphore go = new Semaphore(0);
        private volatile boolean ended;

        void pause() {
            back.release();
            go.acquireUninterruptibly();
        }

        void play(Consumer<Runnable> part) {
            go.acquireUninterruptibly();
            try {
                part.accept(this::pause);
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            } finally {
                ended = true;
                back.release();
            }
        }
    }

    /** Plays parts; each is told how to pause. What one of them throws is thrown. */
    static void play(Random random, List<Consumer<Runnable>> parts) {
        new Turns().playAll(random, parts);
    }

    private void playAll(Random random, List<Consumer<Runnable>> parts) {
        List<Turn> turns = new ArrayList<>();
        for (Consumer<Runnable> part : parts) {
            Turn turn = new Turn();
            turns.add(turn);
            Thread thread = new Thread(() -> turn.play(part));
            thread.setDaemon(true);
            thread.start();
        }
        List<Turn> alive = new ArrayList<>(turns);
        while (!alive.isEmpty()) {
            alive.get(random.nextInt(alive.size())).go.release();
            back.acquireUninterruptibly();
            alive.removeIf(turn -> turn.ended);
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError("a part failed: " + thrown.getMessage(), thrown);
        }
    }
}
