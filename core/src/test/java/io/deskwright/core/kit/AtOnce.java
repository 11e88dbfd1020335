package io.deskwright.core.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several threads do something at once. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * What one of several threads does.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Part<T> {

        /**
         * Does it.
         *
         * @param thread which thread, from 0
         * @return what came of it
         * @throws Exception if it fails
         */
        T play(int thread) throws Exception;
    }

    /**
     * Lets threads begin together.
     *
     * @param threads how many
     * @param part what each does, by its number from 0
     * @param <T> what comes of it
     * @return what came of each part, when all have ended; what one throws is an error
     */
    public static <T> List<T> play(int threads, Part<T> part) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> parts = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> {
                        start.await();
                        return part.play(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(parts)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
