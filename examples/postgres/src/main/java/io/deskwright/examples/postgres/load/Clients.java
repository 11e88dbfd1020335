package io.deskwright.examples.postgres.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Some clients who do one thing after the other, all at once. */
final class Clients {

    static final int COUNT = 8;

    private Clients() {}

    /** What one client does, again and again. */
    @FunctionalInterface
    interface Client {

        void once(int client) throws Exception;
    }

    /** {@return how long each time took} */
    static Times run(Duration time, Client work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            long begin = System.nanoTime();
            List<Callable<List<Long>>> all = IntStream.range(0, COUNT)
                    .<Callable<List<Long>>>mapToObj(client -> () -> one(client, begin + time.toNanos(), work))
                    .toList();
            List<Long> taken = new ArrayList<>();
            for (Future<List<Long>> one : threads.invokeAll(all)) {
                taken.addAll(one.get());
            }
            return new Times(taken, System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> one(int client, long end, Client work) throws Exception {
        List<Long> taken = new ArrayList<>();
        long before = System.nanoTime();
        while (before < end) {
            work.once(client);
            long after = System.nanoTime();
            taken.add(after - before);
            before = after;
        }
        return taken;
    }
}
